package dev.cartage.rules.syntax;

import dev.cartage.rules.grammar.RuleLexer;
import dev.cartage.rules.grammar.RuleParser;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.antlr.v4.runtime.BaseErrorListener;
import org.antlr.v4.runtime.RecognitionException;
import org.antlr.v4.runtime.Recognizer;
import org.antlr.v4.runtime.Token;
import org.antlr.v4.runtime.misc.IntervalSet;
import org.jspecify.annotations.Nullable;

/** Says in our words what the parser could not read. */
final class SyntaxFaults extends BaseErrorListener {
    private static final int FEW = 4;

    /** What people bring along from other languages. */
    private static final Map<String, String> HABITS = Map.of(
            "=",
            "is",
            "!",
            "is_not",
            "'",
            "\"",
            "if",
            "when",
            "elsif",
            "else when",
            "elseif",
            "else when",
            "begin",
            "then");

    private final List<Fault> found = new ArrayList<>();

    List<Fault> found() {
        return found;
    }

    @Override
    public void syntaxError(
            Recognizer<?, ?> recognizer,
            Object offending,
            int line,
            int column,
            String message,
            @Nullable RecognitionException cause) {
        if (found.size() == Parser.MOST_FAULTS || !(offending instanceof Token token)) {
            return;
        }
        IntervalSet expected = expected((RuleParser) recognizer, cause);
        Fault fault = Fault.error(new Place(line, column + 1), sentence(token, expected));
        found.add(nearestKeyword(token, expected).map(fault::suggesting).orElse(fault));
    }

    private static IntervalSet expected(RuleParser parser, @Nullable RecognitionException cause) {
        IntervalSet tokens = cause == null ? null : cause.getExpectedTokens();
        return tokens == null ? parser.getExpectedTokens() : tokens;
    }

    private static String sentence(Token token, IntervalSet expected) {
        String text = token.getText();
        if (token.getType() == RuleLexer.OTHER && text.equals("\"")) {
            return "This text has no closing double quote.";
        }
        String what = token.getType() == Token.EOF ? "The text ends too early" : "\"" + text + "\" cannot stand here";
        if (expected.size() > FEW || expected.size() == 0) {
            return what + ".";
        }
        List<String> names = new ArrayList<>();
        for (int type : expected.toList()) {
            names.add(Words.of(type));
        }
        return what + "; expected " + String.join(" or ", names) + ".";
    }

    private static Optional<String> nearestKeyword(Token token, IntervalSet expected) {
        String habit = HABITS.get(token.getText());
        if (habit != null || token.getType() != RuleLexer.NAME) {
            return Optional.ofNullable(habit);
        }
        return Nearest.to(
                token.getText(),
                expected.toList().stream().flatMap(Words::keyword).toList());
    }
}
