package dev.cartage.hub.connection;

import dev.cartage.model.Problem;
import java.util.List;

/** What somebody entered cannot be; nothing was changed. */
public final class Refused extends RuntimeException {
    private static final long serialVersionUID = 1;
    private final transient List<Problem> problems;

    Refused(List<Problem> problems) {
        super(problems.getFirst().sentence());
        this.problems = List.copyOf(problems);
    }

    public static Refused because(String code, String sentence, String whatToDo) {
        return new Refused(List.of(new Problem(code, sentence, whatToDo)));
    }

    /** At least one. */
    public List<Problem> problems() {
        return problems;
    }
}
