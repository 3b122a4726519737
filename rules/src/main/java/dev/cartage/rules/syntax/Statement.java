package dev.cartage.rules.syntax;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** One statement of a rule. A {@code record} names a record of the hook, or the variable of a loop. */
public sealed interface Statement {

    Place place();

    /** One that has no others within it. */
    sealed interface Plain extends Statement {}

    /** A remark that does nothing; its text without the {@code #}. */
    record Comment(String text, Place place) implements Plain {}

    /** {@code set target to value}. */
    record Set(Target target, Expression value, Place place) implements Plain {}

    /**
     * {@code when … then … else when … then … else … end}; the first branch that holds runs. In a text {@code when}
     * after {@code else} always goes on with the chain; so where the last part would begin with one, it becomes a branch
     * that always holds.
     */
    record When(List<Branch> branches, List<Statement> otherwise, Place place) implements Statement {
        public When {
            if (beginsWithWhen(otherwise)) {
                branches = Stream.concat(
                                branches.stream(), Stream.of(new Branch(new Expression.Flag(true, place), otherwise)))
                        .toList();
                otherwise = List.of();
            }
            branches = List.copyOf(branches);
            otherwise = List.copyOf(otherwise);
        }

        private static boolean beginsWithWhen(List<Statement> statements) {
            return statements.stream()
                    .filter(statement -> !(statement instanceof Comment))
                    .findFirst()
                    .filter(When.class::isInstance)
                    .isPresent();
        }
    }

    /** A condition and what to do where it holds. */
    record Branch(Expression condition, List<Statement> body) {
        public Branch {
            body = List.copyOf(body);
        }
    }

    /** {@code for order_lines in order … end}. */
    record For(String collection, Expression.Path in, List<Statement> body, Place place) implements Statement {
        public For {
            body = List.copyOf(body);
        }
    }

    /** {@code accumulate order_lines in order … end}. */
    record Accumulate(String collection, Expression.Path in, List<Tally> tallies, Place place) implements Plain {
        public Accumulate {
            tallies = List.copyOf(tallies);
        }
    }

    /** One result of an accumulate: its name and how it is made. */
    record Tally(String name, How how, Expression of, String separator, Place place) {
        /** What is done with the values; only {@link #JOIN} has a separator. */
        public enum How {
            SUM,
            COUNT,
            JOIN
        }
    }

    /** What becomes of a record. */
    enum Verdict {
        ACCEPT,
        REJECT
    }

    /** {@code default accept order}: the verdict where nothing else decided. */
    record Default(Verdict verdict, String record, Place place) implements Plain {}

    /** {@code accept order} or {@code reject order}. */
    record Decide(Verdict verdict, String record, Place place) implements Plain {}

    /** {@code route order to warehouse 2 / "Facility"}; the facility is "" where none is named. */
    record Route(String record, Warehouse warehouse, String facility, Place place) implements Plain {}

    /** The warehouse a route leads to. */
    sealed interface Warehouse {
        /** By its number in the account. */
        record Numbered(int number) implements Warehouse {}

        /** By its name. */
        record Named(String name) implements Warehouse {}
    }

    /** {@code bundle order using key waiting 1h}. */
    record Bundle(String record, Expression key, Span waiting, Place place) implements Plain {}

    /** {@code hold order for 30m} or {@code hold order until @tomorrow}, {@code with "reason"}. */
    record Hold(String record, Until until, Optional<Expression> reason, Place place) implements Plain {}

    /** How long a hold lasts. */
    sealed interface Until {
        /** From now. */
        record Lapse(Span span) implements Until {}

        /** Until a moment. */
        record Moment(Expression at) implements Until {}
    }

    /** {@code split order_lines in order when (…) as "-COLD"}; the suffix is "" where none is given. */
    record Split(String collection, Expression.Path in, Apart apart, String suffix, Place place) implements Plain {}

    /** Which lines go apart. */
    sealed interface Apart {
        /** Those for which the condition holds. */
        record Where(Expression condition) implements Apart {}

        /** One part for each distinct value. */
        record By(Expression value) implements Apart {}
    }

    /** {@code archive order}. */
    record Archive(String record, Place place) implements Plain {}

    /** {@code fail order with "sentence"}. */
    record Fail(String record, Expression sentence, Place place) implements Plain {}

    /** {@code print "…"}, into the trace. */
    record Print(Expression value, Place place) implements Plain {}

    /** {@code add 2 items to order_lines in order … end}; the new line is called item. */
    record Add(Expression count, String collection, Expression.Path in, List<Set> sets, Place place)
            implements Statement {
        public Add {
            sets = List.copyOf(sets);
        }
    }

    /** {@code tag order with "gift"}. */
    record Tag(String record, Expression tag, Place place) implements Plain {}

    /** {@code notify "ops@example.com" with "…"}. */
    record Notify(Expression whom, Expression sentence, Place place) implements Plain {}
}
