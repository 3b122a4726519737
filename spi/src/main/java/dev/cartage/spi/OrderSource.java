package dev.cartage.spi;

import dev.cartage.model.Order;
import dev.cartage.model.OrderLine;
import dev.cartage.model.Problem;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** Reads orders from a store. */
public non-sealed interface OrderSource extends Role {
    /**
     * The next orders after the cursor, oldest change first.
     *
     * @param cursor "" at the very first, else the {@link Page#next} of the last page that was committed. It is made of
     *     the remote's own data (its largest time of change and the ids at it), never of our clock
     * @param resuming true for the first page of a run: the source then looks back a little behind the cursor, so that
     *     what the remote showed late is not missed; the hub drops what it has
     * @param limit the most orders wanted; the remote's own limits and cost may make it fewer
     */
    Page read(String cursor, boolean resuming, int limit);

    /**
     * A cursor from which everything that changed within this time before the given one is read again. Pure. The daily
     * sweep starts there, and so finds what polling missed for whatever reason.
     *
     * @return "" where the source can only begin at its very beginning
     */
    default String earlier(String cursor, Duration by) {
        return "";
    }

    /** Reads these orders again; those that are gone are missing from the answer. */
    List<RawOrder> byId(List<String> externalIds);

    /** Makes an order of what the store said. Pure: the same document gives the same reading. */
    Reading map(RawOrder raw);

    /**
     * What came in one read.
     *
     * @param more whether another read would bring orders at once
     */
    record Page(List<RawOrder> orders, String next, boolean more) {
        public Page {
            orders = List.copyOf(orders);
        }
    }

    /**
     * An order as the store said it.
     *
     * @param externalId the store's key
     * @param version the store's time of change or version, as its own text, which sorts as the changes happened
     * @param content the document, UTF-8
     */
    record RawOrder(String externalId, String version, byte[] content) {}

    /** What the hub is to do with an order. */
    sealed interface Reading {}

    /**
     * To be shipped.
     *
     * @param order all that is left to ship of it
     * @param shares the same lines by the locations that are to ship them; none where the store does not say
     */
    record Wanted(Order order, List<Share> shares) implements Reading {
        public Wanted {
            shares = List.copyOf(shares);
        }

        public Wanted(Order order) {
            this(order, List.of());
        }
    }

    /** What one location is to ship of an order; its lines carry {@link Location#KEY} and {@link Location#NAME}. */
    record Share(Location location, List<OrderLine> lines) {
        public Share {
            lines = List.copyOf(lines);
        }
    }

    /**
     * Not ours to ship, or not yet: unpaid, another location, already shipped. If it is known, it stays as it is.
     *
     * @param known what it is all the same, if it is known: for an order that is wanted only if it was seen before
     */
    record Unwanted(String externalId, String number, String reason, Optional<Wanted> known) implements Reading {
        public Unwanted(String externalId, String number, String reason) {
            this(externalId, number, reason, Optional.empty());
        }
    }

    /**
     * Canceled at the store.
     *
     * @param reason in the store's words; "" where it gives none
     */
    record Withdrawn(String externalId, String number, String reason) implements Reading {
        public Withdrawn(String externalId, String number) {
            this(externalId, number, "");
        }
    }

    /** Cannot be understood. */
    record Unreadable(String externalId, Problem problem) implements Reading {}
}
