package dev.cartage.rules;

import dev.cartage.rules.syntax.Comparison;
import dev.cartage.rules.syntax.DateForm;
import dev.cartage.rules.syntax.Expression;
import dev.cartage.rules.syntax.Expression.Step;
import dev.cartage.rules.syntax.Pattern;
import dev.cartage.rules.syntax.Place;
import dev.cartage.rules.syntax.Span;
import java.math.BigDecimal;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.Month;
import java.time.Year;
import java.util.List;
import java.util.Random;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Random expressions, from a seed. */
class Trees {
    static final Place HERE = Place.NOWHERE;

    final Random random;

    Trees(long seed) {
        random = new Random(seed);
    }

    <T> T one(List<T> of) {
        return of.get(random.nextInt(of.size()));
    }

    <T> List<T> some(int least, Supplier<T> of) {
        return IntStream.range(0, least + random.nextInt(3))
                .mapToObj(_ -> of.get())
                .toList();
    }

    Expression value(int depth) {
        if (depth == 0) {
            return leaf();
        }
        int deeper = depth - 1;
        return switch (random.nextInt(12)) {
            case 0 ->
                new Expression.Arithmetic(
                        value(deeper), one(List.of(Expression.Arithmetic.Operator.values())), value(deeper), HERE);
            case 1 -> new Expression.Join(some(2, () -> value(deeper)), HERE);
            case 2 -> new Expression.Shift(span(), random.nextBoolean(), value(deeper), HERE);
            case 3 -> new Expression.Cast(value(deeper), one(List.of(Expression.Cast.Kind.values())), HERE);
            case 4 -> new Expression.Matching(value(deeper), pattern(), HERE);
            case 5 ->
                new Expression.Replacing(
                        value(deeper),
                        random.nextBoolean()
                                ? new Expression.Sought.Match(pattern())
                                : new Expression.Sought.Literal(value(deeper)),
                        value(deeper),
                        HERE);
            case 6 -> new Expression.Padded(value(deeper), value(deeper), value(deeper), HERE);
            case 7 -> new Expression.Rounded(value(deeper), value(deeper), HERE);
            case 8 -> new Expression.Length(value(deeper), HERE);
            case 9 -> new Expression.Part(random.nextBoolean(), value(deeper), value(deeper), HERE);
            case 10 -> new Expression.Lookup(value(deeper), text(), random.nextBoolean() ? "" : "service", HERE);
            default -> condition(deeper);
        };
    }

    Expression condition(int depth) {
        int deeper = Math.max(0, depth - 1);
        return switch (random.nextInt(depth == 0 ? 3 : 8)) {
            case 0 -> new Expression.Compare(value(deeper), one(List.of(Comparison.values())), value(deeper), HERE);
            case 1 -> new Expression.Matches(value(deeper), pattern(), HERE);
            case 2 -> new Expression.Flag(random.nextBoolean(), HERE);
            case 3 -> new Expression.OneOf(value(deeper), random.nextBoolean(), some(1, () -> value(deeper)), HERE);
            case 4 ->
                new Expression.Has(
                        path("order", List.of(), false),
                        one(List.of(Expression.Has.Quantifier.values())),
                        "order_lines",
                        condition(deeper),
                        HERE);
            case 5 -> new Expression.Not(condition(deeper), HERE);
            case 6 -> new Expression.And(some(2, () -> condition(deeper)), HERE);
            default -> new Expression.Or(some(2, () -> condition(deeper)), HERE);
        };
    }

    private Expression leaf() {
        return switch (random.nextInt(8)) {
            case 0 -> new Expression.Text(text(), HERE);
            case 1 ->
                new Expression.Numeral(
                        new BigDecimal(random.nextInt(2_000) - 1_000).movePointLeft(random.nextInt(3)), HERE);
            case 2 -> new Expression.Flag(random.nextBoolean(), HERE);
            case 3 -> new Expression.Blank(HERE);
            case 4 -> new Expression.Date(date(), HERE);
            case 5 -> new Expression.Variable(one(List.of("a", "b")), random.nextInt(4) == 0, HERE);
            default -> anyPath();
        };
    }

    Expression.Path anyPath() {
        return switch (random.nextInt(4)) {
            case 0 -> path("order", List.of(new Step.Key("custom"), new Step.Key(one(List.of("k", "end")))), false);
            case 1 -> path("order", List.of(new Step.Key("custom"), new Step.Index(value(0))), random.nextBoolean());
            case 2 ->
                path("order", List.of(new Step.Key("source"), new Step.Key("a"), new Step.Index(value(0))), false);
            default -> path("order", List.of(new Step.Key(one(List.of("notes", "subtotal", "ordered_at")))), false);
        };
    }

    Expression.Path path(String head, List<Step> steps, boolean question) {
        return new Expression.Path(head, steps, question, HERE);
    }

    String text() {
        return one(List.of(
                "", "a", "US", "10", "a \"quoted\" \\ one", "two\nlines\tand", "# no comment", "ünï 😀", "1e9"));
    }

    Span span() {
        return new Span(random.nextInt(100), one(List.of(Span.Unit.values())));
    }

    private Pattern pattern() {
        return new Pattern(
                one(List.of("a", "^F(.)?", "(\\d+)-\\/", "[^x]*", "(a)\\1", "(?=b)b")), random.nextBoolean());
    }

    private DateForm date() {
        return one(Stream.<DateForm>of(
                        DateForm.Word.NOW,
                        DateForm.Word.YESTERDAY,
                        new DateForm.Day(LocalDate.of(2024, 2, 29)),
                        new DateForm.Moment(LocalDate.of(2024, 1, 15).atTime(10, 30)),
                        new DateForm.Time(LocalTime.of(10, 30, random.nextInt(60))),
                        new DateForm.Weekday(DayOfWeek.MONDAY),
                        new DateForm.InMonth(Month.MAY),
                        new DateForm.InYear(Year.of(2024)))
                .toList());
    }
}
