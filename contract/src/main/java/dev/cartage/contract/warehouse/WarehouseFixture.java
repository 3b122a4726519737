package dev.cartage.contract.warehouse;

import dev.cartage.contract.KeptTokens;
import dev.cartage.spi.Connector;
import dev.cartage.spi.Tokens;
import java.util.List;
import java.util.Map;

/**
 * A warehouse to run the contract against: a sandbox or the real software, and its staff. It answers from the warehouse's
 * own records what really happened there.
 */
public interface WarehouseFixture extends AutoCloseable {
    Connector connector();

    /** Settings that reach the warehouse through the line that {@link #spoil} spoils. */
    Record settings();

    /** The same with credentials that the warehouse does not know. */
    Record settingsWithWrongCredentials();

    /** The names of all settings with their defaults, as users have them stored; written by hand, never derived. */
    Map<String, String> pinnedSettings();

    /**
     * Spoils what the connector does next.
     *
     * @param nth how far it gets before, from 1
     * @return false where no such trouble can be on this kind of line
     */
    boolean spoil(int nth, Trouble trouble);

    /** Forgets the troubles that have not struck. */
    void heal();

    /** SKUs of at least ten products that the warehouse has plenty of. */
    List<String> skus();

    /** Lets the warehouse look what has come, where it does not at once. */
    default void work() {}

    /** Where tokens are kept; a warehouse that is slow to let in may share them between tests. */
    default Tokens tokens() {
        return new KeptTokens();
    }

    /** How many orders of this reference the staff would ship or have shipped. */
    int orders(String reference);

    /** The order as the warehouse has it. */
    Received received(String reference);

    /** The staff pack these boxes and send them off. */
    void ship(String reference, List<Box> boxes);

    /** The staff count a product. */
    void count(String sku, int units);

    /** Whether boxes tell lots. */
    boolean keepsLots();

    @Override
    void close();

    /** @param units by SKU */
    record Received(String name, String street, String city, String notes, Map<String, Integer> units) {}

    /**
     * A box.
     *
     * @param lot of all that is in it; "" for none
     * @param units by SKU
     */
    record Box(String tracking, String lot, Map<String, Integer> units) {}
}
