package dev.cartage.hub.connection;

import dev.cartage.hub.storage.Tx;

/** No database connection is held while somebody outside is waited for. */
final class Outside {
    private Outside() {}

    /** @throws IllegalStateException inside a transaction */
    static void require() {
        if (Tx.active()) {
            throw new IllegalStateException("A call to the outside within a transaction: end the transaction first");
        }
    }
}
