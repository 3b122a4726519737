package dev.cartage.hub.order.desk;

import dev.cartage.hub.lane.Lane;
import dev.cartage.hub.lane.LaneWorker;
import dev.cartage.hub.lane.Turn;
import dev.cartage.hub.order.read.OrderFilter;
import dev.cartage.hub.order.read.OrderFinder;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/** One action on many orders. */
public final class Bulk implements LaneWorker {
    /** The most orders that one action takes. */
    public static final int MOST = BulkWork.MOST;

    private final BulkWork work;
    private final OrderFinder finder;

    Bulk(BulkWork work, OrderFinder finder) {
        this.work = work;
        this.finder = finder;
    }

    static BulkWork.Performer performer(Desk desk) {
        return (orderId, step, actor) -> desk.perform(
                orderId, OptionalInt.empty(), new BulkAction(step.word(), step.argument()).action(), actor);
    }

    /** How many orders the action would take; at most one more than {@link #MOST}. */
    public long count(OrderFilter filter) {
        return finder.count(filter, MOST + 1);
    }

    /**
     * @param seen how many orders the person was told
     * @return the run; empty if more orders fit by now than the person was told
     */
    public Optional<Long> start(OrderFilter filter, long seen, BulkAction action, Actor actor) {
        List<Long> members = finder.ids(filter, MOST + 1);
        return members.size() > Math.min(seen, MOST)
                ? Optional.empty()
                : Optional.of(start(members, filter.text(), action, actor));
    }

    /** On these orders; those that the account does not have are reported as not there. */
    public long start(List<Long> members, String query, BulkAction action, Actor actor) {
        return work.start(members, query, new BulkWork.Step(action.word(), action.argument()), actor);
    }

    @Override
    public boolean walks(Lane lane) {
        return work.walks(lane);
    }

    @Override
    public Optional<Instant> step(Turn turn, Instant now) {
        return work.step(turn, now);
    }
}
