package dev.cartage.hub.connection;

/**
 * One account on a sales platform.
 *
 * @param number unique among the account's stores
 * @param platform the connector's name, for example {@code shopify}
 * @param version grows when the settings change
 */
public record Store(long id, long merchantId, int number, String name, String platform, int version) {
    /** As troubles, budgets and the exchange log name it. */
    public String remote() {
        return "store/" + id;
    }
}
