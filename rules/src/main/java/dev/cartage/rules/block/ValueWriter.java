package dev.cartage.rules.block;

import static dev.cartage.rules.block.BlockWriter.in;
import static dev.cartage.rules.block.BlockWriter.word;

import dev.cartage.model.Document;
import dev.cartage.rules.syntax.Expression;
import dev.cartage.rules.syntax.Pattern;
import dev.cartage.rules.syntax.Printer;

/** Values and conditions as blocks. */
final class ValueWriter {
    private ValueWriter() {}

    /** {@code {as, of}}; the number is a text too, for a browser would round it. */
    static Document value(Expression expression) {
        return switch (expression) {
            case Expression.Text text -> value("text", text.of());
            case Expression.Numeral number -> value("number", number.of().toPlainString());
            case Expression.Flag flag -> value(flag.of() ? "yes" : "no", "");
            case Expression.Blank _ -> value("blank", "");
            case Expression.Path path when isField(path) -> value("field", Printer.print(path));
            case Expression formula -> value("formula", Printer.print(formula));
        };
    }

    private static Document value(String as, String of) {
        return Keyed.with("as", as).and("of", of).done();
    }

    /** A path of names alone. */
    static boolean isField(Expression.Path path) {
        return !path.question() && path.steps().stream().allMatch(Expression.Step.Key.class::isInstance);
    }

    static Document condition(Expression expression) {
        return switch (expression) {
            case Expression.And and ->
                Keyed.of("all")
                        .and("parts", Keyed.list(and.parts(), ValueWriter::condition))
                        .done();
            case Expression.Or or ->
                Keyed.of("any")
                        .and("parts", Keyed.list(or.parts(), ValueWriter::condition))
                        .done();
            case Expression.Not not ->
                Keyed.of("not").and("of", condition(not.of())).done();
            case Expression.Compare compare ->
                Keyed.of("compare")
                        .and("left", value(compare.left()))
                        .and("how", compare.comparison().word())
                        .and("right", value(compare.right()))
                        .done();
            case Expression.Matches matches -> matches(matches.of(), matches.pattern());
            case Expression.OneOf oneOf ->
                Keyed.of("one_of")
                        .and("left", value(oneOf.of()))
                        .and("none", oneOf.none())
                        .and("choices", Keyed.list(oneOf.choices(), ValueWriter::value))
                        .done();
            case Expression.Has has ->
                in(Keyed.of("has"), has.collection(), has.in())
                        .and("quantifier", word(has.quantifier()))
                        .and("condition", condition(has.condition()))
                        .done();
            case Expression formula ->
                Keyed.of("formula").and("of", Printer.print(formula)).done();
        };
    }

    private static Document matches(Expression of, Pattern pattern) {
        return Keyed.of("matches")
                .and("left", value(of))
                .and("pattern", pattern.of())
                .and("ignores_case", pattern.ignoresCase())
                .done();
    }
}
