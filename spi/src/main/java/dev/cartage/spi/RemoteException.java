package dev.cartage.spi;

import dev.cartage.model.Problem;
import java.time.Duration;

/** Why a whole call to a remote came to nothing, or to nothing certain. What concerns one item is an {@link Outcome}. */
public abstract sealed class RemoteException extends RuntimeException {
    private static final long serialVersionUID = 1;
    private final transient Problem problem;

    private RemoteException(Problem problem) {
        super(problem.code() + ": " + problem.sentence());
        this.problem = problem;
    }

    public Problem problem() {
        return problem;
    }

    /** The remote asks for patience. Nothing happened there, and it costs no attempt. */
    public static final class Throttled extends RemoteException {
        private static final long serialVersionUID = 1;
        private final Duration patience;

        /** @param patience as the remote asks; where it does not say, the hub's own back-off begins with it */
        public Throttled(Problem problem, Duration patience) {
            super(problem);
            this.patience = patience;
        }

        public Duration patience() {
            return patience;
        }
    }

    /** The remote does not accept the credentials, or they lack a right. Nothing happened there. */
    public static final class NotAuthorized extends RemoteException {
        private static final long serialVersionUID = 1;

        public NotAuthorized(Problem problem) {
            super(problem);
        }
    }

    /** The remote said no to the call as a whole; to say the same again is useless. Nothing happened there. */
    public static final class Rejected extends RemoteException {
        private static final long serialVersionUID = 1;

        public Rejected(Problem problem) {
            super(problem);
        }
    }

    /** No usable answer: the line broke, time ran out, or what came makes no sense (500, a page instead of data). */
    public static final class NoAnswer extends RemoteException {
        private static final long serialVersionUID = 1;
        private final boolean mayHaveHappened;

        /** @param mayHaveHappened false only if the request cannot have reached the remote */
        public NoAnswer(Problem problem, boolean mayHaveHappened) {
            super(problem);
            this.mayHaveHappened = mayHaveHappened;
        }

        public boolean mayHaveHappened() {
            return mayHaveHappened;
        }
    }

    /** The connector cannot do this at all. */
    public static final class NotSupported extends RemoteException {
        private static final long serialVersionUID = 1;

        public NotSupported(Problem problem) {
            super(problem);
        }
    }
}
