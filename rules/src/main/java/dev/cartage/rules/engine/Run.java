package dev.cartage.rules.engine;

import dev.cartage.rules.hook.Input;
import dev.cartage.rules.outcome.Origin;
import dev.cartage.rules.outcome.Step;
import dev.cartage.rules.syntax.Place;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One run of the rules over one record, or over one part of a split order. */
final class Run {
    final Input input;
    final Dates dates;
    final Budget budget;
    final @Nullable Tracer tracer;

    /** The hook's records first, then one slot for each loop and quantifier. */
    final @Nullable Row[] rows;

    /** The results of accumulates. */
    final @Nullable Object[] tallies;

    /** Variables, which live for the whole run. */
    final @Nullable Object[] variables;

    final Ledger ledger;
    String rule = "";
    Place place = Place.NOWHERE;

    Run(Input input, Frame frame, @Nullable Row[] rows) {
        this.input = input;
        this.dates = new Dates(input);
        this.budget = new Budget();
        this.tracer = input.traced() ? new Tracer() : null;
        this.rows = rows;
        this.tallies = new Object[frame.tallies()];
        this.variables = new Object[frame.variables()];
        this.ledger = new Ledger();
    }

    private Run(Run whole, @Nullable Row[] rows) {
        this.input = whole.input;
        this.dates = whole.dates;
        this.budget = whole.budget;
        this.tracer = whole.tracer == null ? null : new Tracer();
        this.rows = rows;
        this.tallies = new Object[whole.tallies.length];
        this.variables = whole.variables.clone();
        this.ledger = whole.ledger.forPart();
    }

    /** A run over a part of the order, from here on. */
    Run part(@Nullable Row[] ofPart) {
        return new Run(this, ofPart);
    }

    Row row(int slot) {
        Row row = rows[slot];
        if (row == null) {
            throw new IllegalStateException("No record in slot " + slot);
        }
        return row;
    }

    Row root() {
        return row(0);
    }

    void enter(Place statement) {
        place = statement;
        budget.step();
    }

    boolean hasEnded() {
        return ledger.end != null;
    }

    Origin origin() {
        return new Origin(rule, place);
    }

    void warn(String sentence) {
        if (tracer != null) {
            tracer.add(new Step.Warned(place, sentence));
        }
    }

    List<Step> trace() {
        return tracer == null ? List.of() : tracer.steps();
    }
}
