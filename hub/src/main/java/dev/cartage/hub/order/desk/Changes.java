package dev.cartage.hub.order.desk;

import dev.cartage.hub.dispatch.CancelWish;
import dev.cartage.hub.dispatch.Dispatches;
import dev.cartage.hub.dispatch.NewDispatch;
import dev.cartage.hub.lane.Lane;
import dev.cartage.hub.order.Cancellations;
import dev.cartage.hub.order.Edits;
import dev.cartage.hub.order.Holds;
import dev.cartage.hub.order.Reprocessing;
import dev.cartage.hub.storage.Timestamps;
import dev.cartage.hub.storage.Tx;
import dev.cartage.model.OrderEvent;
import dev.cartage.model.OrderEvent.Note;
import dev.cartage.model.OrderState.Mark;
import dev.cartage.model.Problem;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** What the desk does to one order, once nothing speaks against it. */
final class Changes {
    private final Tx tx;
    private final Pen pen;
    private final Dispatches dispatches;
    private final Reprocessing reprocessing;
    private final Holds holds;
    private final Cancellations cancellations;

    Changes(
            Tx tx,
            Pen pen,
            Dispatches dispatches,
            Reprocessing reprocessing,
            Holds holds,
            Cancellations cancellations) {
        this.tx = tx;
        this.pen = pen;
        this.dispatches = dispatches;
        this.reprocessing = reprocessing;
        this.holds = holds;
        this.cancellations = cancellations;
    }

    Optional<Problem> release(Standing order, Actor actor, Instant now) {
        holds.end(order.id());
        boolean left = holds.release(order.id(), order.warehouseId(), order.mark() == Mark.PENDING, actor.name(), now);
        return left
                ? Optional.empty()
                : Optional.of(new Problem(
                        "cannot-leave",
                        "This order cannot leave yet.",
                        "Look at its problem, solve it, reprocess it."));
    }

    Optional<Problem> hold(Standing order, Instant until, Actor actor, Instant now) {
        if (!until.isAfter(now)) {
            return Optional.of(new Problem("hold-past", "That time is over.", "Choose a later one."));
        }
        dispatches.recall(order.id());
        holds.hold(order.id(), until, actor.name());
        pen.note(
                List.of(order.id()),
                Note.HELD,
                actor.name(),
                Map.of("until", Timestamps.cut(until).toString()));
        return order.mark() == Mark.PENDING
                ? Optional.empty()
                : pen.write(order, actor, Map.of(), new OrderEvent.Recalled(), new OrderEvent.Marked(Mark.PENDING));
    }

    /** Keeps the edits apart and has the order judged again, which lays them over it and checks the warehouse's limits. */
    Optional<Problem> edit(Standing order, Edits edits, Actor actor) {
        Optional<Problem> wrong = Typed.check(order.order(), edits);
        if (wrong.isPresent()) {
            return wrong;
        }
        if (!reprocessing.canJudge(order.id())) {
            return Optional.of(purged());
        }
        dispatches.recall(order.id());
        tx.run(jdbc -> jdbc.sql("update orders set edits = ? where id = ?")
                .params(order.edits().and(edits).write(), order.id())
                .update());
        pen.note(List.of(order.id()), Note.EDITED, actor.name(), told(edits));
        reprocessing.judgeAnew(order.id());
        return order.mark() == Mark.NONE
                ? pen.write(order, actor, Map.of(), new OrderEvent.Recalled())
                : Optional.empty();
    }

    private static Problem purged() {
        return new Problem(
                "source-purged",
                "What the store said of this order is no longer kept.",
                "Duplicate the order and change the copy.");
    }

    private static Map<String, String> told(Edits edits) {
        List<String> words = new ArrayList<>();
        edits.fields().forEach((name, change) -> words.add(words(name, change)));
        edits.lines()
                .forEach((line, changes) ->
                        changes.forEach((name, change) -> words.add("line " + line + " " + words(name, change))));
        edits.removed().forEach(line -> words.add("line " + line + " taken out"));
        edits.added().forEach(line -> words.add(line.getOrDefault("sku", "a line") + " added"));
        return Map.of("what", words.stream().collect(Collectors.joining("; ")));
    }

    private static String words(String name, Edits.Change change) {
        return name.replace('_', ' ').replace('.', ' ') + ": “" + change.was() + "” → “" + change.now() + "”";
    }

    Optional<Problem> reset(Standing order, Actor actor) {
        if (!reprocessing.canJudge(order.id())) {
            return Optional.of(purged());
        }
        holds.end(order.id());
        dispatches.forget(order.id());
        tx.run(jdbc -> {
            jdbc.sql("update orders set edits = '' where id = ?")
                    .param(order.id())
                    .update();
            jdbc.sql("update order_line set canceled = 0 where order_id = ?")
                    .param(order.id())
                    .update();
        });
        reprocessing.judgeAnew(order.id());
        return pen.write(order, actor, Map.of(), new OrderEvent.Reset());
    }

    /** A dispatch like every other, so that it is asked once and its answer comes back to the Timeline. */
    Optional<Problem> askToCancel(Standing order, Actor actor, Instant now) {
        if (!cancellations.canAsk(order.warehouseId())) {
            return Optional.of(new Problem(
                    "cannot-ask-to-cancel",
                    "This warehouse takes no cancellations from Cartage.",
                    "Call the warehouse about " + order.reference() + ". If it agrees, press Cancel, agreed."));
        }
        pen.note(List.of(order.id()), Note.CANCEL_ASKED, actor.name(), Map.of());
        dispatches.write(
                List.of(new NewDispatch(
                        Lane.warehouse(order.warehouseId(), CancelWish.WORK), order.id(), 0, order.id())),
                now);
        return Optional.empty();
    }

    Optional<Problem> bundle(Standing follower, Standing leader, Actor actor) {
        dispatches.recall(follower.id());
        return pen.write(
                follower,
                actor,
                Map.of("number", leader.number()),
                new OrderEvent.Recalled(),
                new OrderEvent.Marked(Mark.BUNDLED));
    }

    Optional<Problem> delete(Standing order, Actor actor, Instant now) {
        dispatches.forget(order.id());
        holds.end(order.id());
        OrderEvent first = order.left() ? new OrderEvent.Marked(Mark.ARCHIVED) : new OrderEvent.Recalled();
        Optional<Problem> refused = pen.write(order, actor, Map.of(), first, new OrderEvent.Marked(Mark.DELETED));
        tx.run(jdbc -> Tombstones.write(jdbc, order, now));
        return refused;
    }
}
