package dev.cartage.hub.shipment.desk;

import dev.cartage.hub.order.desk.Actor;
import dev.cartage.hub.order.desk.Refusal;
import dev.cartage.hub.shipment.ShipmentStatus;
import dev.cartage.hub.storage.Tx;
import dev.cartage.model.Problem;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Where people act on shipments. An action holds the order and the shipment, looks at where it stands, and either is refused
 * with a reason, or is carried out whole.
 */
public final class ShipmentDesk {
    private static final Problem NOT_THERE =
            new Problem("no-such-shipment", "There is no such shipment.", "Search for it.");

    private final Tx tx;
    private final ShipmentChanges changes;
    private final InstantSource clock;

    ShipmentDesk(Tx tx, ShipmentChanges changes, InstantSource clock) {
        this.tx = tx;
        this.changes = changes;
        this.clock = clock;
    }

    /**
     * @param seen the status that the person saw; empty where they saw none, as in bulk
     * @return why nothing was done; empty if it was
     */
    public Optional<Problem> act(long shipmentId, Optional<ShipmentStatus> seen, ShipmentAction action, Actor actor) {
        try {
            perform(shipmentId, seen, action, actor);
            return Optional.empty();
        } catch (Refusal refusal) {
            return Optional.of(refusal.why());
        }
    }

    /** Joins the caller's transaction. @throws Refusal if it cannot be done; the transaction must then end */
    void perform(long shipmentId, Optional<ShipmentStatus> seen, ShipmentAction action, Actor actor) {
        tx.run(jdbc -> {
            ShipmentStanding shipment =
                    ShipmentStandings.lock(jdbc, shipmentId).orElseThrow(() -> new Refusal(NOT_THERE));
            stale(shipment, seen)
                    .or(() -> ShipmentGuards.against(action, shipment, actor))
                    .ifPresent(why -> {
                        throw new Refusal(why);
                    });
            carryOut(jdbc, shipment, action, actor);
        });
    }

    private static Optional<Problem> stale(ShipmentStanding shipment, Optional<ShipmentStatus> seen) {
        return seen.filter(status -> status != shipment.status())
                .map(status -> new Problem(
                        "shipment-changed",
                        "The shipment changed while you looked at it: you saw " + status.title() + ", and it is "
                                + shipment.status().title() + ".",
                        "Nothing was done. Look at it again, then decide."));
    }

    private void carryOut(JdbcClient jdbc, ShipmentStanding shipment, ShipmentAction action, Actor actor) {
        Instant now = clock.instant();
        switch (action) {
            case REPROCESS -> changes.reprocess(jdbc, shipment, actor, now);
            case RESET -> changes.reset(jdbc, shipment, actor, now);
            case ARCHIVE -> changes.archive(jdbc, shipment, actor);
            case DELETE, FORCE_DELETE -> changes.delete(jdbc, shipment, actor);
        }
    }
}
