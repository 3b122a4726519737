package dev.cartage.connectors.support;

import dev.cartage.spi.Outcome;
import dev.cartage.spi.RemoteException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * What becomes of the items of one call, where some are settled beforehand, some sent, and some sent once more.
 *
 * @param <T> an item; equal ones are the same item, and share their outcome
 */
public final class Tally<T> {
    private final List<T> items;
    private final Map<T, Outcome> outcomes = new HashMap<>();

    public Tally(List<T> items) {
        this.items = items;
    }

    /** In place of what was known of it before. */
    public void put(T item, Outcome outcome) {
        outcomes.put(item, outcome);
    }

    /** Beside what is known of it: of several outcomes of one item, what went wrong with any of them counts. */
    public void add(T item, Outcome outcome) {
        outcomes.merge(item, outcome, (before, now) -> now instanceof Outcome.Sent ? before : now);
    }

    public Optional<Outcome> of(T item) {
        return Optional.ofNullable(outcomes.get(item));
    }

    /** Those of which nothing is known yet. */
    public List<T> open() {
        return items.stream().filter(item -> !outcomes.containsKey(item)).toList();
    }

    /** Those that are open, or refused for a problem of this code. */
    public List<T> openOrRefused(String code) {
        return Stream.concat(open().stream(), refused(code).stream()).distinct().toList();
    }

    /** Those that are refused for a problem of this code. */
    public List<T> refused(String code) {
        return items.stream()
                .filter(item -> outcomes.get(item) instanceof Outcome.Refused(var problem, var _)
                        && problem.code().equals(code))
                .distinct()
                .toList();
    }

    /**
     * Sends some of the items in parts and keeps the outcomes. A trouble with the remote as a whole ends the call if nothing
     * is known yet; later it concerns the items of its part alone, for what is known must be told.
     *
     * @param call answers one outcome for each item
     */
    public void send(List<T> some, int most, Function<List<T>, List<Outcome>> call) {
        for (List<T> part : Parts.of(some, most)) {
            try {
                List<Outcome> answers = call.apply(part);
                for (int i = 0; i < part.size(); i++) {
                    put(part.get(i), answers.get(i));
                }
            } catch (RemoteException trouble) {
                if (outcomes.isEmpty()) {
                    throw trouble;
                }
                part.forEach(item -> put(item, Outcomes.of(trouble)));
            }
        }
    }

    /** Sends what is open item by item, for remotes that take single ones only: see {@link OneByOne}. */
    public void each(Function<T, Outcome> call) {
        OneByOne each = new OneByOne();
        open().forEach(item -> put(item, each.attempt(() -> call.apply(item))));
    }

    /**
     * Looks at what was sent, where a remote's yes alone is not believed.
     *
     * @param look reads what the remote shows; not called if nothing was sent
     * @param shown what that means for an item
     * @param unseen what counts where it cannot be looked at
     */
    public <S> void readBack(Function<List<T>, S> look, BiFunction<T, S, Outcome> shown, Function<T, Outcome> unseen) {
        List<T> sent = items.stream()
                .filter(item -> outcomes.get(item) instanceof Outcome.Sent)
                .distinct()
                .toList();
        if (sent.isEmpty()) {
            return;
        }
        try {
            S seen = look.apply(sent);
            sent.forEach(item -> put(item, shown.apply(item, seen)));
        } catch (RemoteException laterThen) {
            sent.forEach(item -> put(item, unseen.apply(item)));
        }
    }

    /**
     * Looks up what is needed to send some items once more. Where that fails they are refused for now: nothing was sent.
     *
     * @param look answers what is to be sent, and puts down of the others why not
     */
    public <A> Map<T, A> lookUp(List<T> some, Function<List<T>, Map<T, A>> look) {
        try {
            return some.isEmpty() ? Map.of() : look.apply(some);
        } catch (RemoteException trouble) {
            some.forEach(item -> put(item, Outcomes.later(trouble.problem())));
            return Map.of();
        }
    }

    /**
     * Looks closer at items that were refused. What goes wrong with it leaves them as they are.
     *
     * @param closer a better outcome of an item, where there is one; not called if there are no items
     */
    public void explain(List<T> refused, Function<List<T>, Function<T, Optional<Outcome>>> closer) {
        if (refused.isEmpty()) {
            return;
        }
        try {
            Function<T, Optional<Outcome>> better = closer.apply(refused);
            refused.forEach(item -> better.apply(item).ifPresent(outcome -> put(item, outcome)));
        } catch (RemoteException unexplained) {
            // What the remote said first still holds.
        }
    }

    /**
     * One outcome for each item, in their order.
     *
     * @throws IllegalStateException if an item is still open
     */
    public List<Outcome> outcomes() {
        return items.stream()
                .map(item -> of(item).orElseThrow(() -> new IllegalStateException("nothing is known of " + item)))
                .toList();
    }
}
