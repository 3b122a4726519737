package dev.cartage.rules.outcome;

import dev.cartage.model.Order;
import dev.cartage.rules.hook.Subject;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What became of a record.
 *
 * @param subjects the changed records, in the hook's order; dropped lines are gone from them
 * @param lines the numbers of the first record's lines, in its order; see {@link Target}
 * @param decisions those still standing at the end; what a later rule overrode is only in the trace
 * @param trace empty unless it was asked for
 */
public record Result(List<Subject> subjects, List<Integer> lines, List<Decision> decisions, List<Step> trace) {
    public Result {
        subjects = List.copyOf(subjects);
        lines = List.copyOf(lines);
        decisions = List.copyOf(decisions);
        trace = List.copyOf(trace);
    }

    public Subject subject() {
        return subjects.getFirst();
    }

    /** The changed order, at a hook whose first record is one. */
    public Order order() {
        return subject().toOrder();
    }

    public <D extends Decision> List<D> all(Class<D> kind) {
        return ofKind(kind).toList();
    }

    public <D extends Decision> Optional<D> first(Class<D> kind) {
        return ofKind(kind).findFirst();
    }

    private <D extends Decision> Stream<D> ofKind(Class<D> kind) {
        return decisions.stream().filter(kind::isInstance).map(kind::cast);
    }

    /** Whether the hook's own record was rejected. */
    public boolean isRejected() {
        return ofKind(Decision.Reject.class).anyMatch(reject -> reject.target().line() == 0);
    }

    public Optional<Decision.Fail> failure() {
        return first(Decision.Fail.class);
    }
}
