package dev.cartage.rules.syntax;

import dev.cartage.rules.grammar.RuleParser.Rule_Context;
import dev.cartage.rules.grammar.RuleParser.ScriptContext;
import java.util.ArrayList;
import java.util.List;
import org.antlr.v4.runtime.CommonTokenStream;

/** Makes rules of what the parser read. */
final class ScriptReader {
    private final List<Fault> faults = new ArrayList<>();
    private final StatementReader statements;

    ScriptReader(CommonTokenStream tokens) {
        Comments comments = new Comments(tokens);
        statements = new StatementReader(new ExpressionReader(faults), comments, faults);
    }

    Parsed read(ScriptContext script) {
        List<Rule> rules = new ArrayList<>();
        for (Rule_Context rule : script.rule_()) {
            rules.add(rule(
                    rule,
                    rule == script.rule_().getLast() ? script.EOF().getSymbol().getTokenIndex() : -1));
        }
        if (!script.statement().isEmpty()) {
            int end = script.EOF().getSymbol().getTokenIndex();
            rules.add(new Rule("", statements.body(script.statement(), end), Parser.place(script.getStart())));
        }
        return new Parsed(
                faults.isEmpty() ? rules : List.of(),
                faults.stream().limit(Parser.MOST_FAULTS).toList());
    }

    private Rule rule(Rule_Context rule, int endOfText) {
        Place place = Parser.place(rule.getStart());
        String name = Literals.text(rule.STRING().getText());
        if (name.contains("\"")) {
            faults.add(Fault.error(place, "A rule's name cannot contain a double quote."));
        } else if (name.isBlank()) {
            faults.add(Fault.error(place, "A rule needs a name."));
        }
        int end = endOfText >= 0 ? endOfText : rule.END().getSymbol().getTokenIndex();
        return new Rule(name, statements.body(rule.statement(), end), place);
    }
}
