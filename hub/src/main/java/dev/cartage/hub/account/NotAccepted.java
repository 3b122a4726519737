package dev.cartage.hub.account;

import dev.cartage.model.Problem;

/** What somebody typed cannot be accepted; the problem says why and what to do. */
public final class NotAccepted extends RuntimeException {
    private static final long serialVersionUID = 1;
    private final transient Problem problem;

    public NotAccepted(Problem problem) {
        super(problem.code() + ": " + problem.sentence());
        this.problem = problem;
    }

    public Problem problem() {
        return problem;
    }
}
