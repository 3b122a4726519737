package dev.cartage.hub.order.desk;

import dev.cartage.model.Problem;

/** Ends an action's transaction without a trace: what is refused has changed nothing. */
public final class Refusal extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final transient Problem why;

    public Refusal(Problem why) {
        super(why.sentence());
        this.why = why;
    }

    public Problem why() {
        return why;
    }
}
