package dev.cartage.hub.order.desk;

import dev.cartage.hub.order.OwnOrders;
import dev.cartage.model.OrderState.Mark;
import dev.cartage.model.OrderStatus;
import dev.cartage.model.Problem;
import java.util.Optional;

/** Which action makes sense for which order, and what to say where it does not. Pure. */
final class Guards {
    private Guards() {}

    /** Why not; empty if it may be done. */
    static Optional<Problem> against(Action action, Standing order, Actor actor) {
        if (order.status() == OrderStatus.DELETED) {
            return no("order-deleted", "This order is deleted.", "Let the store send it again.");
        }
        return switch (action) {
            case Action.Process _ ->
                order.mark() == Mark.PENDING && !order.held()
                        ? Optional.empty()
                        : no("not-pending", "This order does not wait for anybody.", "Nothing to do.");
            case Action.Release _ ->
                order.held() ? Optional.empty() : no("not-held", "This order is not held.", "Nothing to do.");
            case Action.Hold _ -> here(order).or(() -> asideOrFinal(order)).or(() -> troubled(order));
            case Action.Edit _ -> here(order).or(() -> asideOrFinal(order));
            case Action.Reprocess _ -> certain(order);
            case Action.Reset _ -> certain(order).or(() -> reset(order));
            case Action.Archive _, Action.Duplicate _ -> Optional.empty();
            case Action.Delete delete -> certain(order).or(() -> delete(delete, order, actor));
            case Action.Cancel _ ->
                order.open() > 0 && order.mark() != Mark.BUNDLED
                        ? certain(order)
                        : no(
                                "nothing-to-cancel",
                                "Nothing of this order is still to ship from here.",
                                "Nothing to do.");
            case Action.Split _, Action.Merge _ ->
                here(order)
                        .or(() -> asideOrFinal(order))
                        .or(() -> troubled(order))
                        .or(() -> order.part() == 0 && order.mark() == Mark.NONE
                                ? Optional.empty()
                                : no("is-a-part", "This order is held, or already divided.", "Release it first."));
        };
    }

    private static Optional<Problem> here(Standing order) {
        return certain(order)
                .or(() -> order.left()
                        ? no(
                                "order-has-left",
                                "The warehouse has this order as " + order.reference() + ".",
                                "Cancel it there first, or Reset it to send it anew.")
                        : Optional.empty());
    }

    private static Optional<Problem> certain(Standing order) {
        return order.uncertain()
                ? no(
                        "outcome-unknown",
                        "This order is leaving, or it is not known yet whether it has arrived.",
                        "Wait until Cartage has found out; it asks by itself. To act now could ship it twice.")
                : Optional.empty();
    }

    private static Optional<Problem> asideOrFinal(Standing order) {
        return order.status().isFinal()
                ? no(
                        "order-is-done",
                        "This order is " + order.status().title().toLowerCase(java.util.Locale.ROOT) + ".",
                        "Reprocess or Reset it first.")
                : Optional.empty();
    }

    private static Optional<Problem> troubled(Standing order) {
        return order.status() == OrderStatus.ERROR
                ? no(
                        "has-problem",
                        "Something is wrong with this order.",
                        "Solve that first: edit it, or reprocess it.")
                : Optional.empty();
    }

    private static Optional<Problem> reset(Standing order) {
        if (order.shipped() > 0) {
            return no("has-shipped", "Some of this order has shipped already.", "Make a duplicate of what is missing.");
        }
        return order.mark() == Mark.ROUTED || order.mark() == Mark.BUNDLED
                ? no("travels-elsewhere", "This order ships with others.", "Act on the order in which it travels.")
                : Optional.empty();
    }

    private static Optional<Problem> delete(Action.Delete delete, Standing order, Actor actor) {
        if (!order.left()
                || OwnOrders.isOurs(order.externalId()) && order.status().isFinal()) {
            return Optional.empty();
        }
        if (delete.force() && actor.administrator()) {
            return Optional.empty();
        }
        return no(
                "was-sent",
                "This order was sent to the warehouse as " + order.reference() + ".",
                "Archive it. If it must go, an administrator can force it; it may then ship twice.");
    }

    private static Optional<Problem> no(String code, String sentence, String whatToDo) {
        return Optional.of(new Problem(code, sentence, whatToDo));
    }
}
