package dev.cartage.model;

/**
 * Something that happened to an order. Together with the state before it, it gives the state after it. Its
 * {@link #kind} is what the Timeline stores; it never changes, whatever the class is called.
 */
public sealed interface OrderEvent {
    String kind();

    /** Judged and good: the order can leave as soon as it is due. */
    record Accepted(int units, boolean storeWantsAcknowledgement) implements OrderEvent {
        @Override
        public String kind() {
            return "accepted";
        }
    }

    /** The store changed the order before anything left. */
    record Revised(int units) implements OrderEvent {
        @Override
        public String kind() {
            return "revised";
        }
    }

    /** An instruction to the warehouse is written. */
    record Queued() implements OrderEvent {
        @Override
        public String kind() {
            return "queued";
        }
    }

    /** The instruction reached the warehouse's side. */
    record Sent() implements OrderEvent {
        @Override
        public String kind() {
            return "sent";
        }
    }

    /** The warehouse has taken the order. */
    record Confirmed() implements OrderEvent {
        @Override
        public String kind() {
            return "confirmed";
        }
    }

    /** The store knows that the warehouse has the order. */
    record Acknowledged() implements OrderEvent {
        @Override
        public String kind() {
            return "acknowledged";
        }
    }

    /** The warehouse reported units as shipped. */
    record Shipped(int units) implements OrderEvent {
        @Override
        public String kind() {
            return "shipped";
        }
    }

    /** The store accepted a shipment. */
    record Told(int units) implements OrderEvent {
        @Override
        public String kind() {
            return "told";
        }
    }

    /**
     * A person took a shipment back that had been counted: its units count as not shipped, or as not told.
     *
     * @param shipped units that did not ship after all
     * @param told units of which the store counts as not told any more
     */
    record Uncounted(int shipped, int told) implements OrderEvent {
        @Override
        public String kind() {
            return "uncounted";
        }
    }

    /** Units will not ship: the store, the warehouse or a person canceled them. */
    record Canceled(int units) implements OrderEvent {
        @Override
        public String kind() {
            return "canceled";
        }
    }

    /** A person must act: something was refused, is wrong, or is unclear. */
    record Failed(String problem) implements OrderEvent {
        @Override
        public String kind() {
            return "failed";
        }
    }

    /** The next step failed for now and will be tried again. */
    record Delayed(String problem) implements OrderEvent {
        @Override
        public String kind() {
            return "delayed";
        }
    }

    /** A person solved the problem, or wants the last step tried again. */
    record Reprocessed() implements OrderEvent {
        @Override
        public String kind() {
            return "reprocessed";
        }
    }

    /** The instruction that was written is taken back before it left. */
    record Recalled() implements OrderEvent {
        @Override
        public String kind() {
            return "recalled";
        }
    }

    /** A person starts the order over from what the store said, as if nothing had left. Not once a unit has shipped. */
    record Reset() implements OrderEvent {
        @Override
        public String kind() {
            return "reset";
        }
    }

    /** Worth telling on the Timeline, though it changes nothing by itself. Legal at any time. */
    record Noted(Note note) implements OrderEvent {
        @Override
        public String kind() {
            return note.name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
        }
    }

    /** What a person or a remote did that leaves the state as it is. */
    enum Note {
        EDITED,
        HELD,
        CANCEL_ASKED,
        CANCEL_REFUSED,
        CHANGED_AT_STORE,
        NOTIFIED,
        SHIPPED_BY_HAND,
        TRACKING_CORRECTED,
        SPLIT,
        MERGED,
        DUPLICATED
    }

    /** A decision that takes the order off its usual way: a rule's, a person's, or time's. */
    record Marked(OrderState.Mark mark) implements OrderEvent {
        @Override
        public String kind() {
            return switch (mark) {
                case NONE -> "released";
                case PENDING -> "pending";
                case SKIPPED -> "skipped";
                case BUNDLED -> "bundled";
                case ROUTED -> "routed";
                case ARCHIVED -> "archived";
                case ABANDONED -> "abandoned";
                case DELETED -> "deleted";
            };
        }
    }
}
