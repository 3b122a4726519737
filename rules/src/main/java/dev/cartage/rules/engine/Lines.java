package dev.cartage.rules.engine;

import dev.cartage.model.Field;
import dev.cartage.model.Values;
import dev.cartage.rules.engine.Names.Binding;
import dev.cartage.rules.engine.Names.Role;
import dev.cartage.rules.hook.Action;
import dev.cartage.rules.hook.Part;
import dev.cartage.rules.hook.Subject;
import dev.cartage.rules.syntax.Statement;
import dev.cartage.rules.syntax.Statement.Apart;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Compiles what adds lines and what splits an order by its lines. */
final class Lines {
    /** The name of a new line. */
    private static final String ITEM = "item";

    private static final Act NOTHING = _ -> {};

    private final Names names;
    private final Expressions expressions;
    private final Targets targets;

    Lines(Names names, Expressions expressions, Targets targets) {
        this.names = names;
        this.expressions = expressions;
        this.targets = targets;
    }

    Act add(Statement.Add add) {
        Collections.Found found = Collections.find(names, expressions, add.collection(), add.in(), add.place());
        if (found == null) {
            return NOTHING;
        }
        if (found.role() != Role.LINE || !names.hook.actions().contains(Action.ADD)) {
            names.fault(add.place(), "Nothing can be added to " + add.collection() + " here.");
        }
        Code count = expressions.number(add.count());
        int around = names.line();
        int slot = names.newSlot();
        Binding.OfRecord item = new Binding.OfRecord(slot, found.part().shape(), Role.OTHER);
        Act[] sets = names.with(
                ITEM, item, () -> add.sets().stream().map(targets::set).toArray(Act[]::new));
        return run -> {
            int many = many(count, run);
            run.budget.lines(many);
            for (int i = 0; i < many; i++) {
                Row line = newLine(found, run);
                line.addedFor = around < 0 ? 0 : run.row(around).number;
                run.rows[slot] = line;
                for (Act set : sets) {
                    set.run(run);
                }
            }
            Tracer tracer = run.tracing();
            if (tracer != null) {
                tracer.did(add, many + (many == 1 ? " line" : " lines"));
            }
        };
    }

    private static int many(Code count, Run run) {
        Object value = count.value(run);
        BigDecimal many = value == null ? BigDecimal.ZERO : Convert.number(value);
        if (many.stripTrailingZeros().scale() > 0) {
            throw RuleError.of("A part of a line cannot be added: " + Numbers.text(many) + ".");
        }
        return Numbers.count(many, Integer.MAX_VALUE);
    }

    /** One unit of nothing yet. */
    private static Row newLine(Collections.Found found, Run run) {
        Part part = found.part();
        Subject blank = Subject.of(Values.none(part.shape().fields()), Map.of(), List.of());
        List<Row> lines = run.root().all(part);
        int highest = lines.isEmpty() ? 0 : lines.getLast().number;
        Row line = new Row(part.shape(), blank, highest + 1, true);
        quantity(part).ifPresent(quantity -> line.write(quantity, BigDecimal.ONE, run.origin()));
        lines.add(line);
        return line;
    }

    private static Optional<Field<?>> quantity(Part part) {
        return part.shape()
                .fields()
                .find("qty_ordered")
                .or(() -> part.shape().fields().find("quantity"));
    }

    Act split(Statement.Split split) {
        Collections.Found found = Collections.find(names, expressions, split.collection(), split.in(), split.place());
        if (found == null) {
            return NOTHING;
        }
        if (found.role() != Role.LINE || !names.hook.actions().contains(Action.SPLIT)) {
            names.fault(split.place(), "At " + names.hook.event() + " rules cannot split.");
        }
        int slot = names.newSlot();
        Binding.OfRecord line = new Binding.OfRecord(slot, found.part().shape(), Role.OTHER);
        Code key = names.with(found.part().variable(split.collection()), line, () -> switch (split.apart()) {
            case Apart.Where where -> expressions.test(where.condition())::holds;
            case Apart.By by -> expressions.compile(by.value()).code();
        });
        boolean byCondition = split.apart() instanceof Apart.Where;
        return run -> {
            Map<String, List<Integer>> groups = groups(found.part(), slot, key, byCondition, run);
            run.budget.parts(groups.size());
            run.ledger.division = groups.size() < 2
                    ? null
                    : new Ledger.Division(Suffixes.name(groups, split.suffix(), byCondition), run.origin());
            Tracer tracer = run.tracing();
            if (tracer != null) {
                tracer.did(split, groups.size() < 2 ? "no split" : groups.size() + " parts");
            }
        };
    }

    /** The numbers of the lines by what the key says of them; of a condition, those that stay come first. */
    private static Map<String, List<Integer>> groups(Part part, int slot, Code key, boolean byCondition, Run run) {
        Map<String, List<Integer>> groups = new LinkedHashMap<>();
        if (byCondition) {
            groups.put("false", new ArrayList<>());
        }
        for (Row row : run.kept(run.root(), part)) {
            run.budget.step();
            run.rows[slot] = row;
            String group = Convert.text(key.value(run));
            groups.computeIfAbsent(group, _ -> new ArrayList<>()).add(row.number);
        }
        groups.values().removeIf(List::isEmpty);
        return groups;
    }
}
