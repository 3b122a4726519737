package dev.cartage.bench.rules;

import dev.cartage.model.Order;
import dev.cartage.rules.Rules;
import dev.cartage.rules.engine.Checked;
import dev.cartage.rules.engine.Compiled;
import dev.cartage.rules.hook.Hook;
import dev.cartage.rules.hook.Input;
import dev.cartage.rules.hook.Tables;
import dev.cartage.rules.outcome.Result;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;

/**
 * One rule of five conditions of which the last does not hold, the same by hand, one whose conditions hold and that sets a
 * field, fifty rules with loops over the lines, and checking and compiling 200 lines.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
public class RuleSpeed {
    /** Of all conditions each must be looked at. */
    private final Order order = SampleOrder.of(41);

    private final Input input = Input.of(order, Instant.parse("2026-03-06T22:15:00Z"), ZoneOffset.UTC);
    private final Compiled five = Rules.compile(SampleRules.FIVE_CONDITIONS, Hook.ORDER_IMPORT, Tables.NONE);
    private final Compiled setting = Rules.compile(SampleRules.FIVE_THAT_HOLD, Hook.ORDER_IMPORT, Tables.NONE);
    private final Compiled fifty = Rules.compile(SampleRules.many(50), Hook.ORDER_IMPORT, Tables.NONE);
    private final String long200 = SampleRules.many(20);

    @Benchmark
    public Result fiveConditions() {
        return five.run(input);
    }

    @Benchmark
    public Result fiveConditionsThatHold() {
        return setting.run(input);
    }

    @Benchmark
    public boolean fiveConditionsByHand() {
        return HandWritten.holds(order);
    }

    @Benchmark
    public Result fiftyRules() {
        return fifty.run(input);
    }

    @Benchmark
    public Checked compile200Lines() {
        return Rules.check(long200, Hook.ORDER_IMPORT, Tables.NONE);
    }
}
