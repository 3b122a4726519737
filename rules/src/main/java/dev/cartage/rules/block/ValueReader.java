package dev.cartage.rules.block;

import static dev.cartage.rules.block.BlockReader.HERE;

import dev.cartage.model.Document;
import dev.cartage.rules.Rules;
import dev.cartage.rules.syntax.Comparison;
import dev.cartage.rules.syntax.Expression;
import dev.cartage.rules.syntax.Parsed;
import dev.cartage.rules.syntax.Pattern;
import dev.cartage.rules.syntax.Span;
import dev.cartage.rules.syntax.Statement;
import dev.cartage.rules.syntax.Target;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Values and conditions out of blocks. */
final class ValueReader {
    private static final int DEEPEST = 40;
    private static final Expression BLANK = new Expression.Blank(HERE);

    private final List<BlockFault> faults;

    ValueReader(List<BlockFault> faults) {
        this.faults = faults;
    }

    Expression value(Document value, String at) {
        String of = value.get("of").text();
        return switch (value.get("as").text()) {
            case "text" -> new Expression.Text(of, HERE);
            case "yes" -> new Expression.Flag(true, HERE);
            case "no" -> new Expression.Flag(false, HERE);
            case "blank" -> BLANK;
            case "number" ->
                of.strip().matches("-?\\d+(\\.\\d+)?")
                        ? formula(of, at)
                        : fault(at, of.isBlank() ? "Enter a number." : "“" + of + "” is not a number.");
            case "field" -> of.isBlank() ? fault(at, "Choose a field.") : formula(of, at);
            default -> of.isBlank() ? fault(at, "Something is missing here.") : formula(of, at);
        };
    }

    Expression condition(Document block, String at, int depth) {
        if (depth > DEEPEST) {
            return fault(at, "This is nested too deeply.");
        }
        return switch (block.get("kind").text()) {
            case "all" -> together(parts(block, at, depth), at, true);
            case "any" -> together(parts(block, at, depth), at, false);
            case "not" -> new Expression.Not(condition(block.get("of"), at, depth + 1), HERE);
            case "compare" -> compare(block, at);
            case "matches" -> new Expression.Matches(value(block.get("left"), at), pattern(block, at), HERE);
            case "one_of" -> oneOf(block, at);
            case "has" ->
                new Expression.Has(
                        path(block.get("in").text(), at),
                        BlockReader.word(
                                Expression.Has.Quantifier.values(),
                                block.get("quantifier").text()),
                        block.get("collection").text(),
                        condition(block.get("condition"), at, depth + 1),
                        HERE);
            default -> value(block, at);
        };
    }

    private List<Expression> parts(Document block, String at, int depth) {
        List<Expression> parts = new ArrayList<>();
        block.get("parts").items().forEach(part -> parts.add(condition(part, at, depth + 1)));
        return parts;
    }

    private Expression together(List<Expression> parts, String at, boolean all) {
        return switch (parts.size()) {
            case 0 -> fault(at, "A condition is missing here.");
            case 1 -> parts.getFirst();
            default -> all ? new Expression.And(parts, HERE) : new Expression.Or(parts, HERE);
        };
    }

    private Expression compare(Document block, String at) {
        String how = block.get("how").text();
        Optional<Comparison> comparison = Stream.of(Comparison.values())
                .filter(one -> one.word().equals(how))
                .findFirst();
        return comparison.isEmpty()
                ? fault(at, "Choose how to compare.")
                : new Expression.Compare(
                        value(block.get("left"), at), comparison.get(), value(block.get("right"), at), HERE);
    }

    private Pattern pattern(Document block, String at) {
        String of = block.get("pattern").text();
        if (!of.matches("([^/\\\\\\r\\n]|\\\\[^\\r\\n])+")) {
            faults.add(new BlockFault(at, "A pattern is needed; a slash in it takes a backslash before it."));
            return new Pattern("a", false);
        }
        return new Pattern(of, block.get("ignores_case").flag());
    }

    private Expression oneOf(Document block, String at) {
        List<Expression> choices = block.get("choices").items().stream()
                .map(choice -> value(choice, at))
                .toList();
        return choices.isEmpty()
                ? fault(at, "Enter at least one value.")
                : new Expression.OneOf(
                        value(block.get("left"), at), block.get("none").flag(), choices, HERE);
    }

    Target target(String text, String at) {
        return switch (formula(text, at)) {
            case Expression.Path path -> path;
            case Expression.Variable variable -> variable;
            case Expression other -> noTarget(other, at);
        };
    }

    private Target noTarget(Expression other, String at) {
        if (other != BLANK) {
            fault(at, "Choose a field to set.");
        }
        return new Expression.Path("order", List.of(), false, HERE);
    }

    Expression.Path path(String text, String at) {
        return (Expression.Path)
                (formula(text, at) instanceof Expression.Path path ? path : noTarget(fault(at, "Name a record."), at));
    }

    Span span(Document block, String key, String at) {
        return formula(block.get(key).text() + " after @now", at) instanceof Expression.Shift shift
                ? shift.span()
                : new Span(0, Span.Unit.MINUTES);
    }

    Statement.Warehouse warehouse(Document block, String at) {
        String warehouse = block.get("warehouse").text();
        if (block.get("by").text().equals("name")) {
            return new Statement.Warehouse.Named(warehouse);
        }
        if (!warehouse.matches("\\d{1,9}")) {
            fault(at, "Enter the warehouse's number.");
            return new Statement.Warehouse.Numbered(0);
        }
        return new Statement.Warehouse.Numbered(Integer.parseInt(warehouse));
    }

    /** What a formula says: exactly one expression. */
    private Expression formula(String text, String at) {
        Parsed parsed = Rules.parse("print " + text);
        if (!parsed.isFaultless()) {
            return fault(at, parsed.faults().getFirst().sentence());
        }
        List<Statement> body = parsed.rules().getFirst().body();
        return body.size() == 1 && body.getFirst() instanceof Statement.Print print
                ? print.value()
                : fault(at, "“" + text + "” is no single value.");
    }

    private Expression fault(String at, String sentence) {
        faults.add(new BlockFault(at, sentence));
        return BLANK;
    }
}
