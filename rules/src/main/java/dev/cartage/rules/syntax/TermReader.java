package dev.cartage.rules.syntax;

import static dev.cartage.rules.syntax.Literals.text;
import static dev.cartage.rules.syntax.Parser.place;

import dev.cartage.rules.grammar.RuleParser.BlankContext;
import dev.cartage.rules.grammar.RuleParser.CastContext;
import dev.cartage.rules.grammar.RuleParser.DateContext;
import dev.cartage.rules.grammar.RuleParser.FlagContext;
import dev.cartage.rules.grammar.RuleParser.GroupContext;
import dev.cartage.rules.grammar.RuleParser.LengthContext;
import dev.cartage.rules.grammar.RuleParser.LookupContext;
import dev.cartage.rules.grammar.RuleParser.MatchingContext;
import dev.cartage.rules.grammar.RuleParser.NumberContext;
import dev.cartage.rules.grammar.RuleParser.PaddedContext;
import dev.cartage.rules.grammar.RuleParser.PartContext;
import dev.cartage.rules.grammar.RuleParser.PrefixedContext;
import dev.cartage.rules.grammar.RuleParser.ReadContext;
import dev.cartage.rules.grammar.RuleParser.ReplacingContext;
import dev.cartage.rules.grammar.RuleParser.RoundedContext;
import dev.cartage.rules.grammar.RuleParser.SuffixContext;
import dev.cartage.rules.grammar.RuleParser.SuffixedContext;
import dev.cartage.rules.grammar.RuleParser.TextContext;
import dev.cartage.rules.grammar.RuleParser.VariableContext;
import dev.cartage.rules.syntax.Expression.Cast;
import dev.cartage.rules.syntax.Expression.Sought;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** Makes the tightest expressions: literals, paths, text functions. */
final class TermReader {
    private static final int LONGEST_NUMBER = 40;

    private final ExpressionReader expressions;
    private final List<Fault> faults;

    TermReader(ExpressionReader expressions, List<Fault> faults) {
        this.expressions = expressions;
        this.faults = faults;
    }

    Expression suffixed(SuffixedContext context) {
        int links = expressions.chain(context, context.suffix().size());
        Expression result = expressions.deeper(links, () -> term(context.prefixed()));
        for (int i = 0; i < links; i++) {
            result = suffix(result, context.suffix(i), place(context.getStart()));
        }
        return result;
    }

    private Expression suffix(Expression of, SuffixContext context, Place place) {
        return switch (context) {
            case CastContext cast -> cast(of, cast, place);
            case MatchingContext matching ->
                new Expression.Matching(of, Pattern.read(matching.PATTERN().getText()), place);
            case ReplacingContext replacing -> replacing(of, replacing, place);
            case PaddedContext padded ->
                new Expression.Padded(of, term(padded.prefixed(0)), term(padded.prefixed(1)), place);
            case RoundedContext rounded -> new Expression.Rounded(of, term(rounded.prefixed()), place);
            default -> throw new IllegalStateException("No suffix: " + context.getText());
        };
    }

    private Expression cast(Expression of, CastContext cast, Place place) {
        String word = cast.word().getText();
        for (Cast.Kind kind : Cast.Kind.values()) {
            if (kind.name().toLowerCase(Locale.ROOT).equals(word)) {
                return new Cast(of, kind, place);
            }
        }
        List<String> names = Stream.of(Cast.Kind.values())
                .map(kind -> kind.name().toLowerCase(Locale.ROOT))
                .toList();
        Fault fault = Fault.error(
                place(cast.word().getStart()), "\"as\" makes " + String.join(", ", names) + ", not " + word + ".");
        faults.add(Nearest.to(word, names).map(fault::suggesting).orElse(fault));
        return of;
    }

    private Expression replacing(Expression of, ReplacingContext replacing, Place place) {
        boolean pattern = replacing.PATTERN() != null;
        Sought sought = pattern
                ? new Sought.Match(Pattern.read(replacing.PATTERN().getText()))
                : new Sought.Literal(term(replacing.prefixed(0)));
        return new Expression.Replacing(of, sought, term(replacing.prefixed(pattern ? 0 : 1)), place);
    }

    private Expression term(PrefixedContext context) {
        Place place = place(context.getStart());
        return switch (context) {
            case LengthContext length -> new Expression.Length(term(length.prefixed()), place);
            case PartContext part ->
                new Expression.Part(part.FIRST() != null, term(part.prefixed(0)), term(part.prefixed(1)), place);
            case LookupContext lookup -> lookup(lookup, place);
            case GroupContext group -> expressions.read(group.expression());
            case TextContext text -> new Expression.Text(text(text.STRING().getText()), place);
            case NumberContext number -> number(number, place);
            case FlagContext flag -> new Expression.Flag(flag.TRUE() != null, place);
            case BlankContext _ -> new Expression.Blank(place);
            case DateContext date -> date(date, place);
            case VariableContext variable ->
                new Expression.Variable(variable.VARIABLE().getText().substring(1), variable.QUESTION() != null, place);
            case ReadContext read -> expressions.path(read.path());
            default -> throw new IllegalStateException("No term: " + context.getText());
        };
    }

    private Expression lookup(LookupContext lookup, Place place) {
        String column = lookup.COLUMN() == null ? "" : text(lookup.STRING(1).getText());
        return new Expression.Lookup(
                term(lookup.prefixed()), text(lookup.STRING(0).getText()), column, place);
    }

    private Expression number(NumberContext number, Place place) {
        String digits = number.NUMBER().getText();
        if (digits.length() > LONGEST_NUMBER) {
            faults.add(Fault.error(place, "A number has at most " + LONGEST_NUMBER + " digits."));
            return new Expression.Numeral(BigDecimal.ZERO, place);
        }
        BigDecimal value = new BigDecimal(digits);
        return new Expression.Numeral(number.MINUS() == null ? value : value.negate(), place);
    }

    private Expression date(DateContext date, Place place) {
        String token = date.DATE().getText();
        return DateForm.read(token)
                .<Expression>map(form -> new Expression.Date(form, place))
                .orElseGet(() -> {
                    Fault fault = Fault.error(place, token + " is no date, time, weekday or month.");
                    faults.add(Nearest.to(token, DateForm.words().toList())
                            .map(fault::suggesting)
                            .orElse(fault));
                    return new Expression.Blank(place);
                });
    }
}
