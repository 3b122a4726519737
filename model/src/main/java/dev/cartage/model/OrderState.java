package dev.cartage.model;

/**
 * What is known of an order's way, from which its status follows.
 *
 * @param mark a decision that takes the order off its usual way
 * @param warehouse how far the instruction to the warehouse has come
 * @param store whether the store still is to be told that the warehouse has the order
 * @param ordered units ordered, over all lines
 * @param canceled units that will not ship
 * @param shipped units that the warehouse says it shipped
 * @param told units whose shipment the store has accepted
 * @param delayed whether the next step failed for now and will be tried again
 * @param problem the code of the problem that a person must solve, or ""
 */
public record OrderState(
        Mark mark,
        Leg warehouse,
        Duty store,
        int ordered,
        int canceled,
        int shipped,
        int told,
        boolean delayed,
        String problem) {

    /** A decision that takes an order off its usual way. */
    public enum Mark {
        NONE,
        PENDING,
        SKIPPED,
        BUNDLED,
        ROUTED,
        ARCHIVED,
        ABANDONED,
        DELETED
    }

    /** How far the instruction to the warehouse has come. */
    public enum Leg {
        NONE,
        QUEUED,
        SENT,
        CONFIRMED
    }

    /** Whether something is to be done, or has been. */
    public enum Duty {
        NONE,
        DUE,
        DONE
    }

    /** An order that has just been judged good. */
    public static OrderState of(int ordered) {
        return new OrderState(Mark.NONE, Leg.NONE, Duty.NONE, ordered, 0, 0, 0, false, "");
    }

    /** The one place where a status comes from. */
    public OrderStatus status() {
        return switch (mark) {
            case DELETED -> OrderStatus.DELETED;
            case ARCHIVED -> OrderStatus.ARCHIVED;
            case ABANDONED -> OrderStatus.ABANDONED;
            case SKIPPED -> OrderStatus.SKIPPED;
            case PENDING -> problem.isEmpty() ? OrderStatus.PENDING : OrderStatus.ERROR;
            case BUNDLED -> followed(OrderStatus.BUNDLED);
            case ROUTED -> followed(OrderStatus.ROUTED);
            case NONE -> usual();
        };
    }

    private OrderStatus followed(OrderStatus shown) {
        OrderStatus usual = usual();
        return usual == OrderStatus.CLOSED || usual == OrderStatus.CANCELED || usual == OrderStatus.ERROR
                ? usual
                : shown;
    }

    private OrderStatus usual() {
        if (!problem.isEmpty()) {
            return OrderStatus.ERROR;
        }
        if (ordered > 0 && canceled >= ordered) {
            return OrderStatus.CANCELED;
        }
        if (shipped > 0 && shipped + canceled >= ordered && told >= shipped) {
            return OrderStatus.CLOSED;
        }
        if (delayed) {
            return OrderStatus.DELAYED;
        }
        if (shipped > 0) {
            return shipped + canceled >= ordered ? OrderStatus.SHIPPED : OrderStatus.PARTIALLY_SHIPPED;
        }
        return switch (warehouse) {
            case NONE -> OrderStatus.NEW;
            case QUEUED, SENT -> OrderStatus.QUEUED;
            case CONFIRMED -> store == Duty.DUE ? OrderStatus.QUEUED : OrderStatus.OPEN;
        };
    }

    OrderState withMark(Mark changed) {
        return new OrderState(changed, warehouse, store, ordered, canceled, shipped, told, delayed, problem);
    }

    OrderState withWarehouse(Leg changed) {
        return new OrderState(mark, changed, store, ordered, canceled, shipped, told, false, problem);
    }

    OrderState withStore(Duty changed) {
        return new OrderState(mark, warehouse, changed, ordered, canceled, shipped, told, delayed, problem);
    }

    OrderState withQuantities(int newCanceled, int newShipped, int newTold) {
        return new OrderState(mark, warehouse, store, ordered, newCanceled, newShipped, newTold, delayed, problem);
    }

    OrderState withTrouble(boolean nowDelayed, String nowProblem) {
        return new OrderState(mark, warehouse, store, ordered, canceled, shipped, told, nowDelayed, nowProblem);
    }
}
