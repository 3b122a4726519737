package dev.cartage.hub.shipment.desk;

import dev.cartage.hub.lane.Lane;
import dev.cartage.hub.lane.LaneWorker;
import dev.cartage.hub.lane.Turn;
import dev.cartage.hub.order.desk.Actor;
import dev.cartage.hub.order.desk.BulkWork;
import dev.cartage.hub.shipment.read.ShipmentFilter;
import dev.cartage.hub.shipment.read.ShipmentFinder;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** One action on many shipments. */
public final class ShipmentBulk implements LaneWorker {
    private final BulkWork work;
    private final ShipmentFinder finder;

    ShipmentBulk(BulkWork work, ShipmentFinder finder) {
        this.work = work;
        this.finder = finder;
    }

    static BulkWork.Performer performer(ShipmentDesk desk) {
        return (shipmentId, step, actor) -> {
            desk.perform(
                    shipmentId, Optional.empty(), ShipmentAction.of(step.word()).orElseThrow(), actor);
            return Optional.empty();
        };
    }

    /** How many shipments the action would take; at most one more than {@link BulkWork#MOST}. */
    public long count(ShipmentFilter filter) {
        return finder.count(filter, BulkWork.MOST + 1);
    }

    /**
     * @param seen how many shipments the person was told
     * @return the run; empty if more fit by now
     */
    public Optional<Long> start(ShipmentFilter filter, long seen, ShipmentAction action, Actor actor) {
        List<Long> members = finder.ids(filter, BulkWork.MOST + 1);
        return members.size() > Math.min(seen, BulkWork.MOST)
                ? Optional.empty()
                : Optional.of(start(members, action, actor));
    }

    /** On these shipments; those that the account does not have are reported as not there. */
    public long start(List<Long> members, ShipmentAction action, Actor actor) {
        return work.start(members, "", new BulkWork.Step(action.word(), ""), actor);
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
