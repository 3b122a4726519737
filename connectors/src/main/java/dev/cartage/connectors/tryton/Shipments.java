package dev.cartage.connectors.tryton;

import dev.cartage.model.Problem;
import dev.cartage.spi.Outcome;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The customer shipments that Tryton has under some references. Those that were canceled are as if they were not. */
final class Shipments {
    private static final Set<String> NOT_OURS_YET = Set.of("draft", "cancelled");

    private final List<Shipment> all;

    /** @param state Tryton's word */
    record Shipment(int id, String reference, String number, String state) {}

    private Shipments(List<Shipment> all) {
        this.all = all;
    }

    static Shipments of(Desk desk, List<String> references) {
        return new Shipments(desk
                .find(
                        "stock.shipment.out",
                        List.of(List.of("reference", "in", references)),
                        "reference",
                        "number",
                        "state")
                .stream()
                .map(one -> new Shipment(
                        one.path("id").intValue(),
                        Json.text(one, "reference"),
                        Json.text(one, "number"),
                        Json.text(one, "state")))
                .toList());
    }

    List<Shipment> all() {
        return all;
    }

    /** What broke off between its making and its being handed over. */
    void removeDrafts(Desk desk) {
        List<Integer> drafts = all.stream()
                .filter(one -> one.state().equals("draft"))
                .map(Shipment::id)
                .toList();
        if (!drafts.isEmpty()) {
            desk.call("orders", "model.stock.shipment.out.delete", drafts);
        }
    }

    /** The one that the staff work on or have finished. */
    Optional<Shipment> handedOver(String reference) {
        return all.stream()
                .filter(one -> one.reference().equals(reference) && !NOT_OURS_YET.contains(one.state()))
                .findFirst();
    }

    /** As Tryton has it now, for it says nothing where it does not do what it is asked. */
    Outcome outcome(String reference) {
        return handedOver(reference)
                .<Outcome>map(shipment -> new Outcome.Sent(shipment.number()))
                .orElseGet(() -> new Outcome.Refused(
                        new Problem(
                                "not-handed-over",
                                "Tryton has not put the shipment on its list of work.",
                                "Nothing to do: Cartage tries again. If it stays so, look at the shipment in Tryton."),
                        Outcome.Retry.LATER));
    }
}
