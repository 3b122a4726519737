package dev.cartage.bench.rules;

import dev.cartage.model.Values;
import dev.cartage.rules.Rules;
import dev.cartage.rules.block.Blocks;
import dev.cartage.rules.block.Built;
import dev.cartage.rules.engine.Compiled;
import dev.cartage.rules.hook.Hook;
import dev.cartage.rules.hook.Input;
import dev.cartage.rules.hook.Shape;
import dev.cartage.rules.hook.Subject;
import dev.cartage.rules.hook.Tables;
import dev.cartage.rules.outcome.Result;
import dev.cartage.rules.syntax.Parsed;
import dev.cartage.rules.syntax.Rule;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * One text is read, drawn as blocks and back, checked at every hook, and run where it can be. Whatever the text, this throws
 * nothing but what it finds wrong with the language.
 */
public final class FuzzTarget {
    private static final Map<Hook, Input> INPUTS = inputs();

    private FuzzTarget() {}

    private static Map<Hook, Input> inputs() {
        Map<Hook, Input> inputs = new EnumMap<>(Hook.class);
        for (Hook hook : Hook.values()) {
            Subject[] subjects =
                    hook.records().stream().map(FuzzTarget::subject).toArray(Subject[]::new);
            inputs.put(hook, Input.of(Instant.parse("2026-03-06T22:15:00Z"), ZoneOffset.UTC, subjects));
        }
        return inputs;
    }

    private static Subject subject(Shape shape) {
        return shape.name().equals("order")
                ? Subject.of(SampleOrder.of(7))
                : Subject.of(Values.none(shape.fields()), Map.of(), List.of()).withFacts(Values.none(shape.facts()));
    }

    /** Called by Jazzer before it looks at the clock: what is loaded here was instrumented, which takes long. */
    public static void fuzzerInitialize() {
        tryOut(
                "rule \"A\" when order.notes matches /a/i then set order.notes to 1 + 2 end split order_lines in order by"
                        + " order_line.sku end");
    }

    /** Called by Jazzer. */
    public static void fuzzerTestOneInput(byte[] text) {
        tryOut(new String(text, StandardCharsets.UTF_8));
    }

    /** @return at how many hooks it ran */
    static int tryOut(String text) {
        Parsed parsed = Rules.parse(text);
        if (parsed.isFaultless()) {
            turnAround(parsed.rules());
        }
        int ran = 0;
        for (Hook hook : Hook.values()) {
            Optional<Compiled> compiled =
                    Rules.check(parsed.rules(), hook, Tables.NONE).compiled();
            if (parsed.isFaultless() && compiled.isPresent()) {
                run(compiled.get(), Objects.requireNonNull(INPUTS.get(hook)));
                ran++;
            }
        }
        return ran;
    }

    /** Printed and drawn, rules stay what they are. */
    private static void turnAround(List<Rule> rules) {
        String printed = Rules.print(rules);
        Built built = Blocks.read(Blocks.of(rules));
        require(Rules.print(Rules.parse(printed).rules()).equals(printed), "Printed, it reads otherwise");
        require(built.isFaultless() && Rules.print(built.rules()).equals(printed), "Drawn, it reads otherwise");
    }

    private static void run(Compiled compiled, Input input) {
        Result plain = compiled.run(input);
        Result traced = compiled.run(input.withTrace());
        require(plain.subjects().equals(traced.subjects()), "Traced, it does something else");
    }

    private static void require(boolean holds, String otherwise) {
        if (!holds) {
            throw new IllegalStateException(otherwise);
        }
    }
}
