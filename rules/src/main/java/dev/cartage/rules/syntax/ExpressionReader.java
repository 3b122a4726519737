package dev.cartage.rules.syntax;

import static dev.cartage.rules.syntax.Parser.place;

import dev.cartage.rules.grammar.RuleParser.ComparisonContext;
import dev.cartage.rules.grammar.RuleParser.ConjunctionContext;
import dev.cartage.rules.grammar.RuleParser.ExpressionContext;
import dev.cartage.rules.grammar.RuleParser.JoinContext;
import dev.cartage.rules.grammar.RuleParser.NegationContext;
import dev.cartage.rules.grammar.RuleParser.PathContext;
import dev.cartage.rules.grammar.RuleParser.ProductContext;
import dev.cartage.rules.grammar.RuleParser.StepContext;
import dev.cartage.rules.grammar.RuleParser.SumContext;
import dev.cartage.rules.grammar.RuleParser.TimedContext;
import dev.cartage.rules.syntax.Expression.Arithmetic.Operator;
import dev.cartage.rules.syntax.Expression.Has.Quantifier;
import java.util.List;
import java.util.function.Supplier;
import org.antlr.v4.runtime.ParserRuleContext;
import org.antlr.v4.runtime.Token;
import org.antlr.v4.runtime.tree.TerminalNode;

/** Makes expressions of what the parser read, from the loosest operator to arithmetic. */
final class ExpressionReader {
    /** Longer chains of one operator than anybody writes; each link makes the tree one deeper. */
    private static final int LONGEST_CHAIN = 200;

    private final List<Fault> faults;
    private final TermReader terms;
    private int depth;

    ExpressionReader(List<Fault> faults) {
        this.faults = faults;
        this.terms = new TermReader(this, faults);
    }

    Expression read(ExpressionContext context) {
        List<Expression> parts =
                context.conjunction().stream().map(this::conjunction).toList();
        return parts.size() == 1 ? parts.getFirst() : new Expression.Or(parts, place(context.getStart()));
    }

    private Expression conjunction(ConjunctionContext context) {
        List<Expression> parts = context.negation().stream().map(this::negation).toList();
        return parts.size() == 1 ? parts.getFirst() : new Expression.And(parts, place(context.getStart()));
    }

    private Expression negation(NegationContext context) {
        Place place = place(context.getStart());
        int nots = chain(context, context.NOT().size());
        Expression result = deeper(nots, () -> comparison(context.comparison()));
        for (int i = 0; i < nots; i++) {
            result = new Expression.Not(result, place);
        }
        return result;
    }

    private Expression comparison(ComparisonContext context) {
        Place place = place(context.getStart());
        Expression left = read(context.timed(0));
        if (context.compare() != null) {
            Comparison comparison = Comparison.of(context.compare().getText()).orElseThrow();
            return new Expression.Compare(left, comparison, read(context.timed(1)), place);
        }
        TerminalNode pattern = context.PATTERN();
        if (pattern != null) {
            return new Expression.Matches(left, Pattern.read(pattern.getText()), place);
        }
        if (context.HAS() != null) {
            return has(context, left, place);
        }
        if (context.timed().size() == 1) {
            return left;
        }
        List<Expression> choices =
                context.timed().stream().skip(1).map(this::read).toList();
        return new Expression.OneOf(left, context.IS_NONE_OF() != null, choices, place);
    }

    private Expression has(ComparisonContext context, Expression left, Place place) {
        Quantifier quantifier =
                context.ANY() != null ? Quantifier.ANY : context.ALL() != null ? Quantifier.ALL : Quantifier.NONE;
        if (!(left instanceof Expression.Path in) || in.question()) {
            faults.add(Fault.error(place, "Before \"has\" stands a record, such as order."));
            return left;
        }
        return new Expression.Has(in, quantifier, context.word().getText(), read(context.expression()), place);
    }

    Expression read(TimedContext context) {
        TerminalNode duration = context.DURATION();
        if (duration != null) {
            Expression of = read(context.timed());
            return new Expression.Shift(span(duration), context.AFTER() != null, of, place(context.getStart()));
        }
        return read(context.join());
    }

    Expression read(JoinContext context) {
        List<Expression> parts = context.sum().stream().map(this::sum).toList();
        return parts.size() == 1 ? parts.getFirst() : new Expression.Join(parts, place(context.getStart()));
    }

    private Expression sum(SumContext context) {
        int links = chain(context, context.product().size() - 1);
        Expression result = deeper(links, () -> product(context.product(0)));
        for (int i = 1; i <= links; i++) {
            Operator operator = operator((TerminalNode) context.getChild(2 * i - 1));
            Expression right = product(context.product(i));
            result = new Expression.Arithmetic(result, operator, right, place(context.getStart()));
        }
        return result;
    }

    private Expression product(ProductContext context) {
        int links = chain(context, context.suffixed().size() - 1);
        Expression result = deeper(links, () -> terms.suffixed(context.suffixed(0)));
        for (int i = 1; i <= links; i++) {
            Operator operator = operator((TerminalNode) context.getChild(2 * i - 1));
            Expression right = terms.suffixed(context.suffixed(i));
            result = new Expression.Arithmetic(result, operator, right, place(context.getStart()));
        }
        return result;
    }

    private static Operator operator(TerminalNode sign) {
        return switch (sign.getText()) {
            case "+" -> Operator.PLUS;
            case "-" -> Operator.MINUS;
            case "*" -> Operator.TIMES;
            default -> Operator.DIVIDED;
        };
    }

    Expression.Path path(PathContext context) {
        List<Expression.Step> steps = context.step().stream().map(this::step).toList();
        return new Expression.Path(
                context.word().getText(), steps, context.QUESTION() != null, place(context.getStart()));
    }

    private Expression.Step step(StepContext context) {
        return context.key() == null
                ? new Expression.Step.Index(read(context.expression()))
                : new Expression.Step.Key(context.key().getText());
    }

    Span span(TerminalNode duration) {
        try {
            return Span.read(duration.getText());
        } catch (IllegalArgumentException tooLong) {
            faults.add(Fault.error(place(duration.getSymbol()), "A duration has at most " + Span.LARGEST + " units."));
            return new Span(0, Span.Unit.DAYS);
        }
    }

    /** The length of a chain, or 0 and a fault where it would make the tree too deep. */
    int chain(ParserRuleContext context, int links) {
        if (depth + links <= LONGEST_CHAIN) {
            return links;
        }
        Token start = context.getStart();
        faults.add(Parser.tooDeep(start));
        return 0;
    }

    /** Reads the innermost part of a chain. */
    Expression deeper(int links, Supplier<Expression> innermost) {
        depth += links;
        try {
            return innermost.get();
        } finally {
            depth -= links;
        }
    }
}
