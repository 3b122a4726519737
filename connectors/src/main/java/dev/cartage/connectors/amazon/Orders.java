package dev.cartage.connectors.amazon;

/** One of Amazon's two interfaces for orders. */
interface Orders {
    /** Orders of this marketplace that the seller ships, that are ready or canceled, and that changed since. */
    Listed search(String from, String token, int limit);

    /** @throws dev.cartage.spi.RemoteException.Rejected with the code {@code not-found} if there is none */
    Listed.Item get(String id);
}
