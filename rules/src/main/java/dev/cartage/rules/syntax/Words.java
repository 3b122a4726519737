package dev.cartage.rules.syntax;

import dev.cartage.rules.grammar.RuleLexer;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.antlr.v4.runtime.Token;
import org.jspecify.annotations.Nullable;

/** The words of the language, as they are written. */
public final class Words {
    private Words() {}

    /** Every keyword, for the editor's colours and completion. */
    public static List<String> keywords() {
        return IntStream.rangeClosed(1, RuleLexer.VOCABULARY.getMaxTokenType())
                .boxed()
                .flatMap(Words::keyword)
                .toList();
    }

    static Stream<String> keyword(int type) {
        @Nullable String literal = RuleLexer.VOCABULARY.getLiteralName(type);
        return literal != null && Character.isLetter(literal.charAt(1))
                ? Stream.of(literal.substring(1, literal.length() - 1))
                : Stream.of();
    }

    static String of(int type) {
        return switch (type) {
            case Token.EOF -> "the end of the text";
            case RuleLexer.STRING -> "a text in double quotes";
            case RuleLexer.NUMBER -> "a number";
            case RuleLexer.DURATION -> "a duration such as 30m or 2D";
            case RuleLexer.PATTERN -> "a regular expression between slashes";
            case RuleLexer.VARIABLE -> "a variable";
            case RuleLexer.NAME -> "a name";
            default -> RuleLexer.VOCABULARY.getDisplayName(type).replace("'", "\"");
        };
    }
}
