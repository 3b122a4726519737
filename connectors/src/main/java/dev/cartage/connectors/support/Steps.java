package dev.cartage.connectors.support;

import dev.cartage.model.Problem;
import dev.cartage.spi.RemoteException;
import dev.cartage.spi.SelfTest.Step;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/** A self-test in the making: steps in turn, until one fails. */
public final class Steps {
    private final List<Step> done = new ArrayList<>();
    private boolean failed;

    /** @param trial answers what is wrong, or throws it */
    public Steps check(String title, Supplier<Optional<Problem>> trial) {
        if (!failed) {
            Optional<Problem> problem;
            try {
                problem = trial.get();
            } catch (RemoteException trouble) {
                problem = Optional.of(trouble.problem());
            }
            done.add(new Step(title, problem));
            failed = problem.isPresent();
        }
        return this;
    }

    /** @param trial throws what is wrong */
    public Steps run(String title, Runnable trial) {
        return check(title, () -> {
            trial.run();
            return Optional.empty();
        });
    }

    /**
     * Checks that the remote has what the settings name.
     *
     * @param problem a row of the table for what it has not, with the words {@code unknown} and {@code known}
     * @param wanted keys; "" or none where the settings name none, and then nothing is asked
     * @param known the remote's keys, and the name of each for people; "" where the key says it all
     */
    public Steps choose(
            String title, Problems problems, String problem, Set<String> wanted, Supplier<Map<String, String>> known) {
        return check(title, () -> {
            List<String> named =
                    wanted.stream().filter(one -> !one.isEmpty()).sorted().toList();
            Map<String, String> there = named.isEmpty() ? Map.of() : new TreeMap<>(known.get());
            String unknown =
                    named.stream().filter(one -> !there.containsKey(one)).collect(Collectors.joining(", "));
            String choices = there.entrySet().stream()
                    .map(one -> one.getValue().isEmpty() ? one.getKey() : one.getValue() + " = " + one.getKey())
                    .collect(Collectors.joining(", "));
            return unknown.isEmpty()
                    ? Optional.empty()
                    : Optional.of(problems.problem(problem, Map.of("unknown", unknown, "known", choices)));
        });
    }

    /**
     * Checks that the remote grants what is needed.
     *
     * @param problem a row of the table for what is missing, with the word {@code missing}
     * @param needed each a scope, or several with {@code |} between them of which one is enough
     */
    public Steps scopes(
            String title, Problems problems, String problem, List<String> needed, Supplier<Set<String>> granted) {
        return check(title, () -> {
            Set<String> given = granted.get();
            String missing = needed.stream()
                    .filter(one -> Arrays.stream(one.split("\\|")).noneMatch(given::contains))
                    .map(one -> one.contains("|") ? "one of " + one.replace("|", ", ") : one)
                    .collect(Collectors.joining("; "));
            return missing.isEmpty()
                    ? Optional.empty()
                    : Optional.of(problems.problem(problem, Map.of("missing", missing)));
        });
    }

    /**
     * Checks that a moment in the settings is not longer ago than the remote shows.
     *
     * @param problem a row of the table for it, with the word {@code date}
     * @param shown nothing earlier is shown
     */
    public Steps since(String title, Problems problems, String problem, Optional<Instant> moment, Instant shown) {
        return check(
                title,
                () -> moment.filter(shown::isAfter).map(date -> problems.problem(problem, Map.of("date", date))));
    }

    public boolean failed() {
        return failed;
    }

    public List<Step> done() {
        return List.copyOf(done);
    }
}
