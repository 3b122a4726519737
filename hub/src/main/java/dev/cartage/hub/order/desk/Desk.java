package dev.cartage.hub.order.desk;

import dev.cartage.hub.dispatch.Dispatches;
import dev.cartage.hub.order.CancelRules;
import dev.cartage.hub.order.Edits;
import dev.cartage.hub.order.Holds;
import dev.cartage.hub.order.OrderLines;
import dev.cartage.hub.order.Reprocessing;
import dev.cartage.hub.storage.Tx;
import dev.cartage.model.Order;
import dev.cartage.model.OrderEvent;
import dev.cartage.model.OrderEvent.Note;
import dev.cartage.model.OrderState.Mark;
import dev.cartage.model.Problem;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Where people act on orders. An action holds the order's row, looks at where the order stands, and either is refused with a
 * reason, or changes the order and writes its event with the person's name in the same transaction.
 */
public final class Desk {
    private static final Problem NOT_THERE = new Problem("no-such-order", "There is no such order.", "Search for it.");

    private final Tx tx;
    private final Dispatches dispatches;
    private final Reprocessing reprocessing;
    private final Holds holds;
    private final Pen pen;
    private final Changes changes;
    private final Offspring offspring;
    private final CancelRules cancelRules;
    private final InstantSource clock;
    private final Standings standings;

    Desk(
            Tx tx,
            Dispatches dispatches,
            Reprocessing reprocessing,
            Holds holds,
            Pen pen,
            Changes changes,
            Offspring offspring,
            CancelRules cancelRules,
            InstantSource clock) {
        this.tx = tx;
        this.dispatches = dispatches;
        this.reprocessing = reprocessing;
        this.holds = holds;
        this.pen = pen;
        this.changes = changes;
        this.offspring = offspring;
        this.cancelRules = cancelRules;
        this.clock = clock;
        this.standings = new Standings(dispatches);
    }

    /**
     * @param seen the version of the order that the person saw; empty where they saw none, as in bulk
     * @return why nothing was done; empty if it was
     */
    public Optional<Problem> act(long orderId, OptionalInt seen, Action action, Actor actor) {
        try {
            return perform(orderId, seen, action, actor);
        } catch (Refusal refusal) {
            return Optional.of(refusal.why());
        }
    }

    /**
     * Joins the caller's transaction.
     *
     * @return what a rule says against it, which stands on the Timeline; empty if it was done
     * @throws Refusal if it cannot be done; the transaction must then end
     */
    Optional<Problem> perform(long orderId, OptionalInt seen, Action action, Actor actor) {
        return tx.call(jdbc -> {
            lockInOrder(jdbc, orderId, action);
            Standing order = standings.lock(jdbc, orderId).orElseThrow(() -> new Refusal(NOT_THERE));
            stale(order, seen, action)
                    .or(() -> Guards.against(action, order, actor))
                    .ifPresent(Desk::refuse);
            Optional<Problem> ruled = ruled(order, action, actor);
            if (ruled.isEmpty()) {
                carryOut(jdbc, order, action, actor).ifPresent(Desk::refuse);
            }
            return ruled;
        });
    }

    private static void refuse(Problem why) {
        throw new Refusal(why);
    }

    /** Two people who merge two orders into each other must not wait for each other in a circle. */
    private void lockInOrder(JdbcClient jdbc, long orderId, Action action) {
        if (action instanceof Action.Merge merge && merge.leader() < orderId) {
            standings.lock(jdbc, merge.leader());
        }
    }

    private static Optional<Problem> stale(Standing order, OptionalInt seen, Action action) {
        return seen.isEmpty() || seen.getAsInt() == order.version()
                ? Optional.empty()
                : Optional.of(Stale.problem(order, seen.getAsInt(), action));
    }

    /** What would be said if the action were tried now; nothing is done. */
    public Optional<Problem> against(long orderId, Action action, Actor actor) {
        return tx.call(jdbc -> standings
                .find(jdbc, orderId)
                .map(order -> Guards.against(action, order, actor))
                .orElse(Optional.of(NOT_THERE)));
    }

    /** Rules may keep an order from being canceled, but not undo what the warehouse has agreed to. */
    private Optional<Problem> ruled(Standing order, Action action, Actor actor) {
        if (!(action instanceof Action.Cancel(boolean agreed)) || agreed) {
            return Optional.empty();
        }
        return switch (cancelRules.ask(order.id(), "", actor.name(), clock.instant())) {
            case CancelRules.Silent _, CancelRules.Granted _ -> Optional.empty();
            case CancelRules.Refused refused -> Optional.of(refused.why());
            case CancelRules.Stopped stopped -> Optional.of(stopped.why());
        };
    }

    private Optional<Problem> carryOut(JdbcClient jdbc, Standing order, Action action, Actor actor) {
        Instant now = clock.instant();
        return switch (action) {
            case Action.Process _, Action.Release _ -> changes.release(order, actor, now);
            case Action.Hold hold -> changes.hold(order, hold.until(), actor, now);
            case Action.Edit edit -> changes.edit(order, edit.edits(), actor);
            case Action.Reprocess _ -> reprocess(order, actor, now);
            case Action.Reset _ -> changes.reset(order, actor);
            case Action.Archive _ -> archive(order, actor);
            case Action.Delete _ -> changes.delete(order, actor, now);
            case Action.Cancel cancel -> cancelWithParts(jdbc, order, cancel, actor, now);
            case Action.Split split -> offspring.split(order, split.units(), actor, now);
            case Action.Merge merge -> merge(jdbc, order, merge, actor, now);
            case Action.Duplicate _ -> offspring.duplicate(order, actor);
        };
    }

    private Optional<Problem> reprocess(Standing order, Actor actor, Instant now) {
        // Judged again, a rule would only hold it again.
        if (holds.isByRule(order.id())) {
            return changes.release(order, actor, now);
        }
        holds.end(order.id());
        return reprocessing.reprocess(order.id(), actor.name());
    }

    private Optional<Problem> archive(Standing order, Actor actor) {
        dispatches.recall(order.id());
        holds.end(order.id());
        return pen.write(order, actor, Map.of(), new OrderEvent.Marked(Mark.ARCHIVED));
    }

    /** An order that went as several is canceled as a whole or not at all. */
    private Optional<Problem> cancelWithParts(
            JdbcClient jdbc, Standing order, Action.Cancel cancel, Actor actor, Instant now) {
        for (long id : Offspring.parts(jdbc, order.id())) {
            Standing part = standings.lock(jdbc, id).orElseThrow(() -> new Refusal(NOT_THERE));
            Optional<Problem> refused = part.open() == 0
                    ? Optional.empty()
                    : Guards.against(cancel, part, actor).or(() -> cancel(jdbc, part, cancel, actor, now));
            if (refused.isPresent()) {
                return refused;
            }
        }
        return order.mark() == Mark.ROUTED ? Optional.empty() : cancel(jdbc, order, cancel, actor, now);
    }

    /** What is still here is canceled here; what the warehouse has, it is asked to give up. */
    private Optional<Problem> cancel(JdbcClient jdbc, Standing order, Action.Cancel cancel, Actor actor, Instant now) {
        if (order.left() && !cancel.agreed()) {
            return changes.askToCancel(order, actor, now);
        }
        dispatches.recall(order.id());
        holds.end(order.id());
        OrderLines.cancelRest(jdbc, order.id());
        OrderEvent canceled = new OrderEvent.Canceled(order.open());
        OrderEvent[] events = order.mark() == Mark.PENDING
                ? new OrderEvent[] {new OrderEvent.Marked(Mark.NONE), canceled}
                : new OrderEvent[] {canceled};
        return pen.write(order, actor, Map.of("units", Integer.toString(order.open())), events);
    }

    private Optional<Problem> merge(JdbcClient jdbc, Standing order, Action.Merge merge, Actor actor, Instant now) {
        if (merge.leader() == order.id()) {
            return Optional.of(new Problem("same-order", "This is the order itself.", "Choose another order."));
        }
        Optional<Standing> leader = standings.lock(jdbc, merge.leader());
        return leader.isEmpty()
                ? Optional.of(NOT_THERE)
                : Guards.against(merge, leader.get(), actor).or(() -> offspring.merge(order, leader.get(), actor, now));
    }

    /** What cannot be of what a person typed over an order; empty if all of it can. */
    public Optional<Problem> check(Order order, Edits edits) {
        return Typed.check(order, edits);
    }

    /** An order that a person types in. @return its id; it is there once it is judged, within moments */
    public long create(long storeId, Order order) {
        return tx.call(_ -> offspring.enter(storeId, order));
    }

    /** As {@link #create}, of an order that was made from this one. */
    public long copy(long orderId, Order order, Actor actor) {
        return tx.call(jdbc ->
                offspring.copy(standings.find(jdbc, orderId).orElseThrow(() -> new Refusal(NOT_THERE)), order, actor));
    }

    /** Lets all know on the Timeline what happened without changing the order. */
    public void note(long orderId, Note note, String actor, Map<String, String> data) {
        pen.note(List.of(orderId), note, actor, data);
    }
}
