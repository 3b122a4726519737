package dev.cartage.rules.syntax;

import dev.cartage.rules.grammar.RuleLexer;
import dev.cartage.rules.grammar.RuleParser;
import dev.cartage.rules.grammar.ShallowParser.TooDeep;
import java.util.List;
import org.antlr.v4.runtime.CharStreams;
import org.antlr.v4.runtime.CommonTokenStream;
import org.antlr.v4.runtime.Token;
import org.antlr.v4.runtime.atn.PredictionMode;

/** Reads the text of rules. Whatever the text, it answers with rules or with faults, and never throws. */
public final class Parser {
    /** The longest text that is read, in characters. */
    public static final int LONGEST = 200_000;

    /** More than anybody reads at once. */
    public static final int MOST_FAULTS = 100;

    private Parser() {}

    /** Reads a text of whole rules, or of statements that stand without a rule around them. */
    public static Parsed parse(String text) {
        if (text.length() > LONGEST) {
            return refused(Fault.error(new Place(1, 1), "The text is longer than " + LONGEST + " characters."));
        }
        SyntaxFaults faults = new SyntaxFaults();
        RuleLexer lexer = new RuleLexer(CharStreams.fromString(text));
        lexer.removeErrorListeners();
        CommonTokenStream tokens = new CommonTokenStream(lexer);
        RuleParser parser = new RuleParser(tokens);
        parser.removeErrorListeners();
        parser.addErrorListener(faults);
        // The grammar needs no more, and the full mode could exhaust the stack on a deep text.
        parser.getInterpreter().setPredictionMode(PredictionMode.SLL);
        try {
            RuleParser.ScriptContext script = parser.script();
            if (!faults.found().isEmpty()) {
                return new Parsed(List.of(), faults.found());
            }
            return new ScriptReader(tokens).read(script);
        } catch (TooDeep tooDeep) {
            return refused(tooDeep(tooDeep.at()));
        }
    }

    private static Parsed refused(Fault fault) {
        return new Parsed(List.of(), List.of(fault));
    }

    static Fault tooDeep(Token at) {
        return Fault.error(place(at), "This is nested too deeply.");
    }

    static Place place(Token token) {
        return new Place(token.getLine(), token.getCharPositionInLine() + 1);
    }
}
