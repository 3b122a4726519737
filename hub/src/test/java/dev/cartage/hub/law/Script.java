package dev.cartage.hub.law;

import dev.cartage.model.Problem;
import dev.cartage.spi.Outcome;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** How a remote answers calls with many items: as planned, call by call, and well after that. */
final class Script<T> {
    static final Problem PROBLEM = new Problem("not-today", "The remote says no.", "Ask there.");

    private final Deque<Function<List<T>, List<Outcome>>> planned = new ArrayDeque<>();
    private final Function<List<T>, List<Outcome>> usual;
    private int calls;

    Script(Function<List<T>, List<Outcome>> usual) {
        this.usual = usual;
    }

    /** The next call that is not planned yet goes like this. */
    Script<T> then(Function<List<T>, List<Outcome>> answer) {
        planned.add(answer);
        return this;
    }

    /** The next call throws. */
    Script<T> thenThrow(RuntimeException failure) {
        return then(_ -> {
            throw failure;
        });
    }

    /** The next call refuses every item. */
    Script<T> thenRefuse(Outcome.Retry retry) {
        return then(items -> items.stream()
                .<Outcome>map(_ -> new Outcome.Refused(PROBLEM, retry))
                .toList());
    }

    List<Outcome> answer(List<T> items) {
        calls++;
        return Optional.ofNullable(planned.poll()).orElse(usual).apply(items);
    }

    int calls() {
        return calls;
    }
}
