package dev.cartage.connectors.support;

import dev.cartage.model.Problem;
import dev.cartage.spi.Outcome;
import dev.cartage.spi.RemoteException;

/** What became of single items. */
public final class Outcomes {
    private Outcomes() {}

    /** What a trouble in the midst of a call means for one of its items. */
    public static Outcome of(RemoteException trouble) {
        return trouble instanceof RemoteException.NoAnswer lost && lost.mayHaveHappened()
                ? new Outcome.Unknown(lost.problem())
                : later(trouble.problem());
    }

    /** Refused for now; time can change it. */
    public static Outcome later(Problem problem) {
        return new Outcome.Refused(problem, Outcome.Retry.LATER);
    }

    /** Refused until somebody edits something. */
    public static Outcome refused(String code, String sentence, String whatToDo) {
        return new Outcome.Refused(new Problem(code, sentence, whatToDo), Outcome.Retry.AFTER_EDIT);
    }
}
