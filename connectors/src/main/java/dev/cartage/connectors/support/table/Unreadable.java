package dev.cartage.connectors.support.table;

import dev.cartage.model.Problem;

/** A row, or a file, that cannot be read; {@link Table#read} makes it a fault. */
public final class Unreadable extends RuntimeException {
    private static final long serialVersionUID = 1;
    private final transient Problem problem;

    public Unreadable(String code, String sentence, String whatToDo) {
        super(sentence, null, false, false);
        this.problem = new Problem(code, sentence, whatToDo);
    }

    Problem problem() {
        return problem;
    }
}
