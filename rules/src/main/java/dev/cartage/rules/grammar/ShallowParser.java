package dev.cartage.rules.grammar;

import org.antlr.v4.runtime.Parser;
import org.antlr.v4.runtime.ParserRuleContext;
import org.antlr.v4.runtime.Token;
import org.antlr.v4.runtime.TokenStream;

/** Gives up on text nested so deeply that reading it could exhaust the stack. */
public abstract class ShallowParser extends Parser {
    /** About a hundred parentheses inside each other. */
    private static final int DEEPEST = 1_200;

    private int depth;

    ShallowParser(TokenStream input) {
        super(input);
    }

    @Override
    public void enterRule(ParserRuleContext context, int state, int ruleIndex) {
        if (++depth > DEEPEST) {
            throw new TooDeep(getCurrentToken());
        }
        super.enterRule(context, state, ruleIndex);
    }

    @Override
    public void exitRule() {
        depth--;
        super.exitRule();
    }

    /** Thrown where the nesting became too deep. */
    @SuppressWarnings("serial")
    public static final class TooDeep extends RuntimeException {
        private final transient Token at;

        TooDeep(Token at) {
            super(null, null, false, false);
            this.at = at;
        }

        public Token at() {
            return at;
        }
    }
}
