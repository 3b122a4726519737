package dev.cartage.model;

import dev.cartage.model.OrderEvent.Accepted;
import dev.cartage.model.OrderEvent.Acknowledged;
import dev.cartage.model.OrderEvent.Canceled;
import dev.cartage.model.OrderEvent.Confirmed;
import dev.cartage.model.OrderEvent.Delayed;
import dev.cartage.model.OrderEvent.Failed;
import dev.cartage.model.OrderEvent.Marked;
import dev.cartage.model.OrderEvent.Noted;
import dev.cartage.model.OrderEvent.Queued;
import dev.cartage.model.OrderEvent.Recalled;
import dev.cartage.model.OrderEvent.Reprocessed;
import dev.cartage.model.OrderEvent.Reset;
import dev.cartage.model.OrderEvent.Revised;
import dev.cartage.model.OrderEvent.Sent;
import dev.cartage.model.OrderEvent.Shipped;
import dev.cartage.model.OrderEvent.Told;
import dev.cartage.model.OrderEvent.Uncounted;
import dev.cartage.model.OrderState.Duty;
import dev.cartage.model.OrderState.Leg;
import dev.cartage.model.OrderState.Mark;
import java.util.Optional;

/**
 * The life of an order as one pure function. What the outside reports (a shipment, a confirmation) is always counted,
 * even on an order that was put aside: refusing a fact would lose it. What Cartage itself would do next is refused
 * where it makes no sense.
 */
public final class Lifecycle {
    private Lifecycle() {}

    /** The state after the event; empty if the event is not legal in this state and must not be carried out. */
    public static Optional<OrderState> apply(OrderState state, OrderEvent event) {
        return switch (event) {
            case Accepted accepted -> accept(state, accepted);
            case Revised revised -> revise(state, revised);
            case Queued _ -> queue(state);
            case Sent _ -> Optional.of(advance(state, Leg.SENT));
            case Confirmed _ -> Optional.of(advance(state, Leg.CONFIRMED));
            case Acknowledged _ -> Optional.of(state.withStore(Duty.DONE).withTrouble(false, state.problem()));
            case Shipped shipped -> ship(state, shipped.units());
            case Told told -> tell(state, told.units());
            case Uncounted uncounted -> uncount(state, uncounted);
            case Canceled canceled -> cancel(state, canceled.units());
            case Failed failed -> Optional.of(state.withTrouble(false, failed.problem()));
            case Delayed _ -> isAside(state) ? Optional.empty() : Optional.of(state.withTrouble(true, state.problem()));
            case Reprocessed _ -> reprocess(state);
            case Recalled _ -> recall(state);
            case Reset _ -> reset(state);
            case Noted _ -> Optional.of(state);
            case Marked marked -> mark(state, marked.mark());
        };
    }

    private static Optional<OrderState> accept(OrderState state, Accepted accepted) {
        if (state.warehouse() != Leg.NONE || isAside(state)) {
            return Optional.empty();
        }
        OrderState fresh = OrderState.of(accepted.units()).withMark(state.mark());
        return Optional.of(accepted.storeWantsAcknowledgement() ? fresh.withStore(Duty.DUE) : fresh);
    }

    private static Optional<OrderState> revise(OrderState state, Revised revised) {
        boolean stillHere = state.warehouse() == Leg.NONE || state.warehouse() == Leg.QUEUED;
        return stillHere && !isAside(state)
                ? Optional.of(
                        OrderState.of(revised.units()).withMark(state.mark()).withStore(state.store()))
                : Optional.empty();
    }

    private static Optional<OrderState> queue(OrderState state) {
        boolean mayLeave = state.warehouse() == Leg.NONE
                && state.problem().isEmpty()
                && state.canceled() < state.ordered()
                && (state.mark() == Mark.NONE || state.mark() == Mark.ROUTED);
        return mayLeave ? Optional.of(state.withWarehouse(Leg.QUEUED)) : Optional.empty();
    }

    private static OrderState advance(OrderState state, Leg leg) {
        return state.warehouse().compareTo(leg) >= 0 ? state : state.withWarehouse(leg);
    }

    private static Optional<OrderState> ship(OrderState state, int units) {
        boolean tooMany = (long) state.shipped() + state.canceled() + units > state.ordered();
        if (units <= 0 || tooMany) {
            return Optional.empty();
        }
        // A shipment proves that the warehouse has the order, even if its confirmation is late or lost.
        OrderState known = advance(state, Leg.CONFIRMED);
        return Optional.of(known.withQuantities(state.canceled(), state.shipped() + units, state.told()));
    }

    private static Optional<OrderState> tell(OrderState state, int units) {
        return units <= 0 || (long) state.told() + units > state.shipped()
                ? Optional.empty()
                : Optional.of(state.withQuantities(state.canceled(), state.shipped(), state.told() + units)
                        .withTrouble(false, state.problem()));
    }

    private static Optional<OrderState> uncount(OrderState state, Uncounted uncounted) {
        int shipped = state.shipped() - uncounted.shipped();
        int told = state.told() - uncounted.told();
        boolean sound = uncounted.shipped() >= 0 && uncounted.told() >= 0 && told >= 0 && told <= shipped;
        return sound ? Optional.of(state.withQuantities(state.canceled(), shipped, told)) : Optional.empty();
    }

    /** What is canceled as a whole needs nobody any more. */
    private static Optional<OrderState> cancel(OrderState state, int units) {
        if (units <= 0 || (long) state.canceled() + state.shipped() + units > state.ordered()) {
            return Optional.empty();
        }
        OrderState canceled = state.withQuantities(state.canceled() + units, state.shipped(), state.told());
        return Optional.of(canceled.canceled() == canceled.ordered() ? canceled.withTrouble(false, "") : canceled);
    }

    private static Optional<OrderState> reprocess(OrderState state) {
        return switch (state.mark()) {
            case DELETED -> Optional.empty();
            case NONE, PENDING, SKIPPED, ARCHIVED, ABANDONED ->
                Optional.of(state.withMark(Mark.NONE).withTrouble(false, ""));
            case BUNDLED, ROUTED -> Optional.of(state.withTrouble(false, ""));
        };
    }

    private static Optional<OrderState> recall(OrderState state) {
        return state.warehouse().compareTo(Leg.QUEUED) <= 0
                ? Optional.of(state.withWarehouse(Leg.NONE))
                : Optional.empty();
    }

    /** Its parts or its leader are what ships of a routed or bundled order; to start that over would ship it twice. */
    private static Optional<OrderState> reset(OrderState state) {
        boolean elsewhere = switch (state.mark()) {
            case BUNDLED, ROUTED, DELETED -> true;
            case NONE, PENDING, SKIPPED, ARCHIVED, ABANDONED -> false;
        };
        return elsewhere || state.shipped() > 0
                ? Optional.empty()
                : Optional.of(OrderState.of(state.ordered()).withStore(state.store()));
    }

    private static Optional<OrderState> mark(OrderState state, Mark mark) {
        boolean legal = switch (mark) {
            case NONE -> state.mark() == Mark.PENDING || state.mark() == Mark.BUNDLED;
            case PENDING, SKIPPED, BUNDLED -> state.mark() == Mark.NONE && state.warehouse() == Leg.NONE;
            case ROUTED -> state.mark() == Mark.NONE;
            case ABANDONED -> !isAside(state) && !state.status().isFinal();
            case ARCHIVED -> state.mark() != Mark.DELETED;
            case DELETED ->
                state.warehouse() == Leg.NONE
                        || isAside(state)
                        || state.status().isFinal();
        };
        return legal ? Optional.of(state.withMark(mark)) : Optional.empty();
    }

    private static boolean isAside(OrderState state) {
        return switch (state.mark()) {
            case ARCHIVED, ABANDONED, DELETED -> true;
            case NONE, PENDING, SKIPPED, BUNDLED, ROUTED -> false;
        };
    }
}
