package dev.cartage.connectors.support;

import dev.cartage.model.Problem;
import dev.cartage.spi.Outcome;
import dev.cartage.spi.RemoteException;
import dev.cartage.spi.ShipmentSink.Notice;
import java.util.Optional;

/** What became of single items. */
public final class Outcomes {
    private Outcomes() {}

    /** What a trouble in the midst of a call means for one of its items. */
    public static Outcome of(RemoteException trouble) {
        return trouble instanceof RemoteException.NoAnswer lost && lost.mayHaveHappened()
                ? new Outcome.Unknown(lost.problem())
                : later(trouble.problem());
    }

    /** What a trouble with this item alone means: a refusal is for good. */
    public static Outcome ofOne(RemoteException trouble) {
        return trouble instanceof RemoteException.Rejected
                ? new Outcome.Refused(trouble.problem(), Outcome.Retry.AFTER_EDIT)
                : of(trouble);
    }

    /** Refused for now; time can change it. */
    public static Outcome later(Problem problem) {
        return new Outcome.Refused(problem, Outcome.Retry.LATER);
    }

    /** Refused until somebody edits something. */
    public static Outcome refused(String code, String sentence, String whatToDo) {
        return new Outcome.Refused(new Problem(code, sentence, whatToDo), Outcome.Retry.AFTER_EDIT);
    }

    /** The refusal of a parcel that holds more units of a line than the order wants; empty if it does not. */
    public static Optional<Outcome> moreThanOrdered(Notice notice) {
        return notice.lines().stream()
                .filter(line -> line.quantity() > line.line().quantity())
                .findFirst()
                .map(line -> refused(
                        "more-than-ordered",
                        "The warehouse shipped " + line.quantity() + " of “"
                                + line.line().sku() + "” for order " + notice.orderNumber() + ", of which "
                                + line.line().quantity() + " were ordered.",
                        "Correct the quantity, or ask the warehouse what it shipped."));
    }
}
