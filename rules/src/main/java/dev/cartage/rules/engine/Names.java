package dev.cartage.rules.engine;

import dev.cartage.rules.hook.Hook;
import dev.cartage.rules.hook.Shape;
import dev.cartage.rules.hook.Tables;
import dev.cartage.rules.syntax.Expression;
import dev.cartage.rules.syntax.Fault;
import dev.cartage.rules.syntax.Nearest;
import dev.cartage.rules.syntax.Place;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** What each name means at the place that is being compiled, and the faults found so far. */
final class Names {
    /** What a name stands for. */
    sealed interface Binding {
        /** A record in a slot of the run. */
        record OfRecord(int slot, Shape shape, Role role) implements Binding {}

        /** The result of an accumulate. */
        record OfTally(int slot, Type type) implements Binding {}
    }

    /** What a record is to its hook. */
    enum Role {
        /** The record the hook decides about. */
        ROOT,
        /** A line of that record. */
        LINE,
        /** Anything else that can be seen. */
        OTHER
    }

    final Hook hook;
    final Tables tables;
    private final List<Fault> faults = new ArrayList<>();
    private final Map<String, Integer> variables = new LinkedHashMap<>();
    private final Set<String> set = new HashSet<>();
    private final List<Expression.Variable> read = new ArrayList<>();
    private final Map<String, Binding> bindings = new HashMap<>();
    private int rows;
    private int tallies;

    Names(Hook hook, Tables tables) {
        this.hook = hook;
        this.tables = tables;
        for (Shape shape : hook.records()) {
            bindings.put(shape.name(), new Binding.OfRecord(rows, shape, rows == 0 ? Role.ROOT : Role.OTHER));
            rows++;
        }
    }

    Shape root() {
        return hook.records().getFirst();
    }

    @Nullable
    Binding find(String name) {
        return bindings.get(name);
    }

    Collection<String> known() {
        return bindings.keySet();
    }

    int newSlot() {
        return rows++;
    }

    /** Compiles something that sees one name more. */
    <T> T with(String name, Binding.OfRecord record, Supplier<T> compile) {
        Binding hidden = bindings.put(name, record);
        try {
            return compile.get();
        } finally {
            if (hidden == null) {
                bindings.remove(name);
            } else {
                bindings.put(name, hidden);
            }
        }
    }

    /** The slot of the innermost line of the hook's record that is in sight; -1 outside every loop. */
    int line() {
        int slot = -1;
        for (Binding binding : bindings.values()) {
            if (binding instanceof Binding.OfRecord(int of, var _, Role role) && role == Role.LINE) {
                slot = Math.max(slot, of);
            }
        }
        return slot;
    }

    int tally(String name, Type type) {
        bindings.put(name, new Binding.OfTally(tallies, type));
        return tallies++;
    }

    /** Accumulates do not outlive their rule. */
    void forgetTallies() {
        bindings.values().removeIf(Binding.OfTally.class::isInstance);
    }

    /** The slot of a variable that is set. */
    int written(String variable) {
        set.add(variable);
        return slot(variable);
    }

    /** The slot of a variable that is read. */
    int read(Expression.Variable variable) {
        read.add(variable);
        return slot(variable.name());
    }

    private int slot(String variable) {
        return variables.computeIfAbsent(variable, _ -> variables.size());
    }

    /** Warns of variables that nothing sets; an earlier rule may, so it is no error. */
    void warnOfUnset() {
        for (Expression.Variable variable : read) {
            if (!set.contains(variable.name())) {
                String sentence = "$" + variable.name() + " is never set here, so it is blank.";
                warning(variable.place(), sentence, variable.name(), set);
            }
        }
    }

    Frame frame() {
        return new Frame(rows, tallies, variables.size());
    }

    void fault(Place place, String sentence) {
        faults.add(Fault.error(place, sentence));
    }

    void fault(Place place, String sentence, String wrong, Collection<String> right) {
        add(Fault.error(place, sentence), wrong, right);
    }

    void warning(Place place, String sentence, String wrong, Collection<String> right) {
        add(Fault.warning(place, sentence), wrong, right);
    }

    private void add(Fault fault, String wrong, Collection<String> right) {
        faults.add(Nearest.to(wrong, right).map(fault::suggesting).orElse(fault));
    }

    List<Fault> faults() {
        return faults;
    }
}
