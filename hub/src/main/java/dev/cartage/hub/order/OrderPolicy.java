package dev.cartage.hub.order;

import java.time.Duration;
import java.util.Locale;

/**
 * How a connection deals with its orders.
 *
 * @param manual whether a person must let each order go
 * @param grace how long a new order rests before it leaves, so that buyers can still change it
 * @param changes what is done when the store changes or cancels an order that has left
 * @param needsMethod whether an order waits in Error while nothing says by which carrier or service its shipping method goes
 */
public record OrderPolicy(boolean manual, Duration grace, Changes changes, boolean needsMethod) {
    public static final OrderPolicy USUAL = new OrderPolicy(false, Duration.ZERO, Changes.ASK);

    public OrderPolicy(boolean manual, Duration grace, Changes changes) {
        this(manual, grace, changes, false);
    }

    /** What is done about a change of an order that has left. */
    public enum Changes {
        /** Nothing is said to the warehouse; the order here follows where it can. */
        APPLY("Follow the store here"),
        /** The warehouse is asked to stop the order. */
        SEND("Ask the warehouse to stop it"),
        /** A person decides. */
        ASK("Put it before a person");

        private final String title;

        Changes(String title) {
            this.title = title;
        }

        public String title() {
            return title;
        }

        String stored() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
