package dev.cartage.rules.grammar;

import org.antlr.v4.runtime.CharStream;
import org.antlr.v4.runtime.Lexer;
import org.antlr.v4.runtime.Token;

/** Tells the two meanings of a slash apart: after a word that asks for a pattern it opens one, elsewhere it divides. */
abstract class SlashLexer extends Lexer {
    private int lastType = Token.EOF;

    SlashLexer(CharStream input) {
        super(input);
    }

    final boolean patternMayStart() {
        return lastType == RuleLexer.MATCHES || lastType == RuleLexer.MATCHING || lastType == RuleLexer.REPLACING;
    }

    @Override
    public Token nextToken() {
        Token token = super.nextToken();
        if (token.getChannel() == Token.DEFAULT_CHANNEL) {
            lastType = token.getType();
        }
        return token;
    }

    @Override
    public void reset() {
        super.reset();
        lastType = Token.EOF;
    }
}
