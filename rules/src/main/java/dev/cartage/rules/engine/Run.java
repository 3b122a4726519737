package dev.cartage.rules.engine;

import dev.cartage.rules.hook.Input;
import dev.cartage.rules.hook.Part;
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
    private final @Nullable Tracer tracer;

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
        this.tracer = input.traced() ? new Tracer(Tracer.LONGEST) : null;
        this.rows = rows;
        this.tallies = new Object[frame.tallies()];
        this.variables = new Object[frame.variables()];
        this.ledger = new Ledger();
    }

    private Run(Run whole, @Nullable Row[] rows) {
        this.input = whole.input;
        this.dates = whole.dates;
        this.budget = whole.budget;
        this.tracer = whole.tracer == null ? null : new Tracer(Tracer.LONGEST / 10);
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

    /** What is still in the collection. */
    List<Row> kept(Row row, Part part) {
        List<Row> rows = row.kept(part);
        budget.steps(rows.size() / 16);
        return rows;
    }

    /** The value as text, paid for by its length, for whoever reads all of it. */
    String text(@Nullable Object value) {
        String text = Convert.text(value);
        budget.steps(text.length() / 16);
        return text;
    }

    /** Pays for looking at a value. */
    void look(@Nullable Object value) {
        budget.step();
        if (value instanceof String text) {
            budget.steps(text.length() / 32);
        }
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
        Tracer open = tracing();
        if (open != null) {
            open.add(new Step.Warned(place, sentence));
        }
    }

    /** The trace, while it is asked for and not full: what it would not take need not be put into words. */
    @Nullable
    Tracer tracing() {
        return tracer == null || tracer.isFull() ? null : tracer;
    }

    List<Step> trace() {
        return tracer == null ? List.of() : tracer.steps();
    }
}
