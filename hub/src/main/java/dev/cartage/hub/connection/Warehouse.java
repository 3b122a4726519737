package dev.cartage.hub.connection;

/**
 * One account on a warehouse system.
 *
 * @param number unique among the account's warehouses
 * @param platform the connector's name, for example {@code file_transfer}
 * @param version grows when the settings change
 */
public record Warehouse(long id, long merchantId, int number, String name, String platform, int version) {
    /** As troubles, budgets and the exchange log name it. */
    public String remote() {
        return "warehouse/" + id;
    }
}
