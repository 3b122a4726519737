package dev.cartage.bench.rules;

import dev.cartage.bench.measure.Figures;
import java.io.IOException;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;
import org.openjdk.jmh.runner.options.VerboseMode;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

@Command(
        name = "rules",
        mixinStandardHelpOptions = true,
        description = "How long rules take, measured by JMH, and how many orders a back-test looks at in a second.")
public final class RulesBench implements Callable<Integer> {
    @Option(
            names = "--iterations",
            description = "Of a second each, after as many to warm up (default: ${DEFAULT-VALUE}).")
    private int iterations = 5;

    @Option(names = "--orders", description = "Of the back-test (default: ${DEFAULT-VALUE}).")
    private int orders = 100_000;

    @Override
    public Integer call() throws RunnerException, IOException, SQLException {
        Map<String, Double> nanoseconds = new HashMap<>();
        measure()
                .forEach(result -> nanoseconds.put(
                        result.getPrimaryResult().getLabel(),
                        result.getPrimaryResult().getScore()));
        Figures figures = new Figures();
        figures.put("rule_ns", of(nanoseconds, "fiveConditions"));
        figures.put("rule_that_sets_ns", of(nanoseconds, "fiveConditionsThatHold"));
        figures.put("predicate_by_hand_ns", of(nanoseconds, "fiveConditionsByHand"));
        figures.put("fifty_rules_us", of(nanoseconds, "fiftyRules") / 1_000);
        figures.put("compile_ms", of(nanoseconds, "compile200Lines") / 1_000_000);
        figures.put("backtest_orders_per_second", BackTestSpeed.of(orders));
        figures.print(System.out);
        return 0;
    }

    private static double of(Map<String, Double> nanoseconds, String measured) {
        return Objects.requireNonNull(nanoseconds.get(measured), measured);
    }

    /** In this process: the programs of a runnable jar cannot be forked. */
    private Collection<RunResult> measure() throws RunnerException {
        return new Runner(new OptionsBuilder()
                        .include(RuleSpeed.class.getName())
                        .forks(0)
                        .warmupIterations(iterations)
                        .warmupTime(TimeValue.seconds(1))
                        .measurementIterations(iterations)
                        .measurementTime(TimeValue.seconds(1))
                        .verbosity(VerboseMode.SILENT)
                        .build())
                .run();
    }
}
