package dev.cartage.rules.engine;

import dev.cartage.model.Problem;
import dev.cartage.rules.engine.Ledger.Fallback;
import dev.cartage.rules.hook.Part;
import dev.cartage.rules.outcome.Decision;
import dev.cartage.rules.outcome.Origin;
import dev.cartage.rules.outcome.Target;
import dev.cartage.rules.syntax.Statement.Verdict;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Settles what stands when the last rule has run: defaults count, what was overridden does not. */
final class Ending {
    private Ending() {}

    static Target target(Row row) {
        return new Target(row.shape.name(), row.number);
    }

    static Decision.Fail failed(Target target, String sentence, Origin origin) {
        Problem problem = new Problem(
                "rule-failed",
                sentence.isBlank() ? "The " + origin + " says that this cannot go on." : sentence,
                "Correct what the sentence names, then reprocess it. It comes from " + origin + ".");
        return new Decision.Fail(target, problem, origin);
    }

    static Decision.Fail broken(RuleError error, Run run) {
        Problem problem = new Problem(
                error.code(),
                "The " + run.origin() + " could not go on: " + error.sentence(),
                "Change the rule, or the value it stumbled over, then reprocess it.");
        return new Decision.Fail(target(run.root()), problem, run.origin());
    }

    /** Decides about lines that nothing decided about, and about a record none of whose lines is left. */
    static void settle(Run run) {
        Row root = run.root();
        Fallback ofLines = run.ledger.lineFallback;
        if (ofLines != null) {
            root.shape.lines().ifPresent(part -> settleLines(root, part, ofLines));
        }
        Fallback fallback = run.ledger.fallback;
        if (root.verdict == null && fallback != null) {
            root.verdict = fallback.verdict();
            root.verdictOrigin = fallback.origin();
        }
    }

    private static void settleLines(Row root, Part part, Fallback fallback) {
        for (Row line : root.all(part)) {
            if (line.verdict == null) {
                line.verdict = fallback.verdict();
                line.verdictOrigin = fallback.origin();
            }
        }
    }

    /** The decisions that stand. */
    static List<Decision> decisions(Run run) {
        Row root = run.root();
        List<Decision> decisions = Changes.of(run);
        decisions.addAll(run.ledger.notes);
        if (run.ledger.end != null) {
            decisions.add(run.ledger.end);
            return decisions;
        }
        List<Row> lines =
                root.shape.lines().filter(root::hasRead).map(root::all).orElse(List.of());
        lines.forEach(line -> verdict(line).ifPresent(decisions::add));
        Optional<Decision> verdict = noLinesLeft(root, lines).or(() -> verdict(root));
        verdict.ifPresent(decisions::add);
        if (!(verdict.orElse(null) instanceof Decision.Reject)) {
            decisions.addAll(onTheWay(run, lines));
        }
        return decisions;
    }

    private static Optional<Decision> noLinesLeft(Row root, List<Row> lines) {
        if (lines.isEmpty() || !lines.stream().allMatch(line -> line.verdict == Verdict.REJECT)) {
            return Optional.empty();
        }
        return Optional.ofNullable(lines.getLast().verdictOrigin)
                .map(origin -> new Decision.Reject(target(root), "no lines left", origin));
    }

    private static Optional<Decision> verdict(Row row) {
        Origin origin = row.verdictOrigin;
        if (origin == null) {
            return Optional.empty();
        }
        return Optional.of(
                row.verdict == Verdict.ACCEPT
                        ? new Decision.Accept(target(row), origin)
                        : new Decision.Reject(target(row), "rejected by " + origin, origin));
    }

    /** Where a record that goes on goes, and when. */
    private static List<Decision> onTheWay(Run run, List<Row> lines) {
        List<Decision> decisions = new ArrayList<>();
        add(run.root().route, decisions);
        lines.stream().filter(line -> line.verdict != Verdict.REJECT).forEach(line -> add(line.route, decisions));
        add(run.ledger.bundle, decisions);
        add(run.ledger.hold, decisions);
        return decisions;
    }

    private static void add(@Nullable Decision decision, List<Decision> to) {
        if (decision != null) {
            to.add(decision);
        }
    }
}
