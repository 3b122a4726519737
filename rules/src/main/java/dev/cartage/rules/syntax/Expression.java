package dev.cartage.rules.syntax;

import java.math.BigDecimal;
import java.util.List;

/** Something that has a value; a condition is one whose value is true or false. */
public sealed interface Expression {

    Place place();

    /** What is no condition of its own; as one, it holds where it is true. */
    sealed interface Value extends Expression {}

    /** What holds or does not. */
    sealed interface Condition extends Expression {}

    record Text(String of, Place place) implements Value {}

    record Numeral(BigDecimal of, Place place) implements Value {}

    record Flag(boolean of, Place place) implements Value {}

    /** A missing value. */
    record Blank(Place place) implements Value {}

    /** {@code @today} and its like. */
    record Date(DateForm form, Place place) implements Value {}

    /**
     * {@code order.shipping_address.country}, {@code order.custom["a b"]}, {@code total}.
     *
     * @param question whether a question mark ends it: "is set", unless the field's own name ends in one
     */
    record Path(String head, List<Step> steps, boolean question, Place place) implements Value, Target {
        public Path {
            steps = List.copyOf(steps);
        }
    }

    /** One step of a path. */
    sealed interface Step {
        /** {@code .name}. */
        record Key(String name) implements Step {}

        /** {@code [expression]}. */
        record Index(Expression at) implements Step {}
    }

    /** {@code $tier}; with a question mark: whether it is set. */
    record Variable(String name, boolean question, Place place) implements Value, Target {}

    record Arithmetic(Expression left, Operator operator, Expression right, Place place) implements Value {
        /** What is done with two numbers. */
        public enum Operator {
            PLUS,
            MINUS,
            TIMES,
            DIVIDED
        }
    }

    /** {@code "a" & b & c}; at least two parts. */
    record Join(List<Expression> parts, Place place) implements Value {
        public Join {
            parts = List.copyOf(parts);
        }
    }

    /** {@code 2D after @today}. */
    record Shift(Span span, boolean after, Expression of, Place place) implements Value {}

    record Cast(Expression of, Kind to, Place place) implements Value {
        /** What {@code as} can make of a value. */
        public enum Kind {
            TEXT,
            UPPER,
            LOWER,
            TRIMMED,
            NUMBER,
            DATE
        }
    }

    /** {@code order.notes matching /PO (\d+)/}: the first group, the whole match without groups, or blank. */
    record Matching(Expression of, Pattern pattern, Place place) implements Value {}

    /** {@code order.name replacing "St." with "Street"}. */
    record Replacing(Expression of, Sought sought, Expression with, Place place) implements Value {}

    /** What is replaced. */
    sealed interface Sought {
        /** Each occurrence of a text. */
        record Literal(Expression text) implements Sought {}

        /** Each match of a pattern. */
        record Match(Pattern pattern) implements Sought {}
    }

    /** {@code order_line.sku padded to 8 with "0"}, on the left. */
    record Padded(Expression of, Expression to, Expression with, Place place) implements Value {}

    /** {@code total rounded to 2}. */
    record Rounded(Expression of, Expression to, Place place) implements Value {}

    /** {@code length of order.notes}. */
    record Length(Expression of, Place place) implements Value {}

    /** {@code first 30 of order.notes}, {@code last 4 of order.external_id}. */
    record Part(boolean first, Expression count, Expression of, Place place) implements Value {}

    /** {@code lookup key in "table" column "service"}; the column is "" where none is named. */
    record Lookup(Expression key, String table, String column, Place place) implements Value {}

    record Compare(Expression left, Comparison comparison, Expression right, Place place) implements Condition {}

    /** {@code carrier matches /^Fed/}. */
    record Matches(Expression of, Pattern pattern, Place place) implements Condition {}

    /** {@code country is_one_of "US", "CA"}, or {@code is_none_of}. */
    record OneOf(Expression of, boolean none, List<Expression> choices, Place place) implements Condition {
        public OneOf {
            choices = List.copyOf(choices);
        }
    }

    /** {@code order has any order_lines with (…)}. */
    record Has(Path in, Quantifier quantifier, String collection, Expression condition, Place place)
            implements Condition {
        /** How many of the collection the condition must hold for. */
        public enum Quantifier {
            ANY,
            ALL,
            NONE
        }
    }

    record Not(Expression of, Place place) implements Condition {}

    /** Every part holds; at least two. */
    record And(List<Expression> parts, Place place) implements Condition {
        public And {
            parts = List.copyOf(parts);
        }
    }

    /** Some part holds; at least two. */
    record Or(List<Expression> parts, Place place) implements Condition {
        public Or {
            parts = List.copyOf(parts);
        }
    }
}
