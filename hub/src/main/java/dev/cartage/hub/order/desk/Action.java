package dev.cartage.hub.order.desk;

import dev.cartage.hub.order.Edits;
import java.time.Instant;
import java.util.Map;

/** What a person wants of an order. */
public sealed interface Action {

    /** Lets a pending order go. */
    record Process() implements Action {}

    /** Ends a hold before its time. */
    record Release() implements Action {}

    record Hold(Instant until) implements Action {}

    record Edit(Edits edits) implements Action {}

    /** Nothing sent yet: the whole way again, edits kept. Sent: the step that failed, again. */
    record Reprocess() implements Action {}

    /** Drops the edits and starts over from what the store said, even if the warehouse has the order. */
    record Reset() implements Action {}

    record Archive() implements Action {}

    /** @param force also an order that was sent; for administrators */
    record Delete(boolean force) implements Action {}

    /** @param agreed the warehouse has said that it will not ship it, so that it need not be asked */
    record Cancel(boolean agreed) implements Action {}

    /** @param units by line position from 1, that go into an order of their own */
    record Split(Map<Integer, Integer> units) implements Action {
        public Split {
            units = Map.copyOf(units);
        }
    }

    /** @param leader the order in whose parcel this one is to travel */
    record Merge(long leader) implements Action {}

    /** A new order like this one. */
    record Duplicate() implements Action {}

    /** How buttons and results name it. */
    default String title() {
        return switch (this) {
            case Process _ -> "Process";
            case Release _ -> "Release";
            case Hold _ -> "Hold";
            case Edit _ -> "Edit";
            case Reprocess _ -> "Reprocess";
            case Reset _ -> "Reset";
            case Archive _ -> "Archive";
            case Delete delete -> delete.force() ? "Force delete" : "Delete";
            case Cancel _ -> "Cancel";
            case Split _ -> "Split";
            case Merge _ -> "Merge";
            case Duplicate _ -> "Duplicate";
        };
    }
}
