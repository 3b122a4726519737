package dev.cartage.contract;

import dev.cartage.spi.Connector;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A store to run the contract against: a sandbox or the real software. It places orders as a buyer would, and answers from
 * the store's own records what really happened there.
 */
public interface StoreFixture extends AutoCloseable {
    Connector connector();

    /** Where the store listens. */
    URI address();

    /** Settings that reach the store at an address that stands in for its own. */
    Record settings(URI address);

    /** The same with credentials that the store does not know. */
    Record settingsWithWrongCredentials(URI address);

    /** The names of all settings with their defaults, as users have them stored; written by hand, never derived. */
    Map<String, String> pinnedSettings();

    /** SKUs of at least ten products that the store sells. */
    List<String> skus();

    /** Places a paid order that is ready to ship, and answers the store's key for it. */
    String place(Wish wish);

    /** Changes something about the order, so that its time of change moves on. */
    void touch(String externalId);

    void cancel(String externalId);

    /** How many shipments of the order carry the tracking number. */
    int shipments(String externalId, String trackingNumber);

    /** What the store would sell of the SKU. */
    int stock(String sku);

    /** The same at one of its locations; asked only of a store that has any. */
    default int stock(String sku, String location) {
        throw new UnsupportedOperationException("The store has no locations.");
    }

    /** Takes the credentials away from the connector, or gives them back. */
    void revoke(boolean revoked);

    /** Makes the store's clock wrong by so much; does nothing where that cannot be done. */
    default void skew(Duration ahead) {}

    @Override
    void close();

    /**
     * An order to be placed.
     *
     * @param at when; empty for now
     */
    record Wish(List<WishedLine> lines, String note, Optional<Instant> at) {
        public Wish {
            lines = List.copyOf(lines);
        }

        public static Wish of(String sku, int quantity) {
            return new Wish(List.of(new WishedLine(sku, quantity)), "", Optional.empty());
        }

        public Wish noting(String text) {
            return new Wish(lines, text, at);
        }

        public Wish at(Instant moment) {
            return new Wish(lines, note, Optional.of(moment));
        }
    }

    /** Units of one SKU. */
    record WishedLine(String sku, int quantity) {}
}
