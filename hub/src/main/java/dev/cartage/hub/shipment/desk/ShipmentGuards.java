package dev.cartage.hub.shipment.desk;

import dev.cartage.hub.order.desk.Actor;
import dev.cartage.hub.shipment.ShipmentStatus;
import dev.cartage.model.Problem;
import java.util.Optional;

/** Which action makes sense for which shipment, and what to say where it does not. Pure. */
final class ShipmentGuards {
    private ShipmentGuards() {}

    /** Why not; empty if it may be done. */
    static Optional<Problem> against(ShipmentAction action, ShipmentStanding shipment, Actor actor) {
        if (shipment.uncertain()) {
            return no(
                    "outcome-unknown",
                    "The store is being told of this shipment, or may have been told.",
                    "Wait until Cartage has found out; it asks by itself.");
        }
        return switch (action) {
            case REPROCESS -> completed(shipment);
            case RESET -> told(shipment, "Correct it in the store, or duplicate the order.");
            case ARCHIVE ->
                shipment.status() == ShipmentStatus.ARCHIVED
                        ? no("shipment-archived", "This shipment is put aside already.", "Nothing to do.")
                        : completed(shipment);
            case DELETE ->
                told(
                        shipment,
                        "If it must go, an administrator can force it; the store is told again if the warehouse reports"
                                + " it again.");
            case FORCE_DELETE ->
                actor.administrator()
                        ? Optional.empty()
                        : no(
                                "administrators-only",
                                "Only an administrator may delete what the store was told.",
                                "Ask an administrator.");
        };
    }

    private static Optional<Problem> completed(ShipmentStanding shipment) {
        return shipment.status() == ShipmentStatus.COMPLETED
                ? no("shipment-completed", "The store knows of this shipment.", "Nothing to do.")
                : Optional.empty();
    }

    private static Optional<Problem> told(ShipmentStanding shipment, String whatToDo) {
        return shipment.told()
                ? no("store-was-told", "The store was told of this shipment already.", whatToDo)
                : Optional.empty();
    }

    private static Optional<Problem> no(String code, String sentence, String whatToDo) {
        return Optional.of(new Problem(code, sentence, whatToDo));
    }
}
