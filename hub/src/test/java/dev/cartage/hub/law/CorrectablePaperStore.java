package dev.cartage.hub.law;

import dev.cartage.hub.connection.PaperConnector;
import dev.cartage.spi.Outcome;
import dev.cartage.spi.ShipmentCorrector;
import java.util.ArrayList;
import java.util.List;

/** A store in memory that takes corrected tracking numbers, with a ledger of them. */
final class CorrectablePaperStore extends PaperStore implements ShipmentCorrector {
    /** For example {@code 1Z1 is 1Z2}. */
    final List<String> corrected = new ArrayList<>();

    final Script<Correction> corrections = new Script<>(this::hearOf);

    CorrectablePaperStore(Faults faults) {
        super(faults);
        platform = PaperConnector.CORRECTABLE;
    }

    @Override
    public List<Outcome> correct(List<Correction> list) {
        return corrections.answer(list);
    }

    private List<Outcome> hearOf(List<Correction> list) {
        list.forEach(one -> corrected.add(
                String.join(",", one.former()) + " is " + one.notice().trackingNumber()));
        return list.stream().<Outcome>map(_ -> new Outcome.Sent("")).toList();
    }
}
