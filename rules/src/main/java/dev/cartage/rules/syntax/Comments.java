package dev.cartage.rules.syntax;

import dev.cartage.rules.grammar.RuleLexer;
import java.util.List;
import org.antlr.v4.runtime.CommonTokenStream;
import org.antlr.v4.runtime.Token;

/** Hands out each remark once, to the first statement that begins after it. */
final class Comments {
    private final List<Token> remarks;
    private int next;

    Comments(CommonTokenStream tokens) {
        remarks = tokens.getTokens().stream()
                .filter(token -> token.getType() == RuleLexer.COMMENT)
                .toList();
    }

    void before(int tokenIndex, List<Statement> into) {
        while (next < remarks.size() && remarks.get(next).getTokenIndex() < tokenIndex) {
            Token remark = remarks.get(next++);
            into.add(new Statement.Comment(remark.getText().substring(1).strip(), Parser.place(remark)));
        }
    }
}
