package dev.cartage.rules.block;

import dev.cartage.model.Document;
import dev.cartage.rules.Rules;
import dev.cartage.rules.syntax.Parsed;
import dev.cartage.rules.syntax.Rule;
import java.util.ArrayList;
import java.util.List;

/**
 * Rules as blocks and back. Each block has a {@code kind}; its other keys are the parts of the statement. A value is
 * {@code {as, of}}; what is no plain text, number or field is a formula, as the language writes it. So everything that
 * can be written can be drawn, and the other way round.
 */
public final class Blocks {
    private Blocks() {}

    /** @return a list with one {@code {name, body}} for each rule */
    public static Document of(List<Rule> rules) {
        return Keyed.list(
                rules,
                rule -> Keyed.with("name", rule.name())
                        .and("body", BlockWriter.body(rule.body()))
                        .done());
    }

    /** The rules that the blocks say, whatever the blocks; or what is wrong with them. */
    public static Built read(Document blocks) {
        List<BlockFault> faults = new ArrayList<>();
        List<Rule> rules = new BlockReader(faults).rules(blocks);
        if (!faults.isEmpty()) {
            return new Built(List.of(), faults);
        }
        // Names that are no names would show here; nothing leaves the editor that does not read as it was drawn.
        String text = Rules.print(rules);
        Parsed parsed = Rules.parse(text);
        if (!parsed.isFaultless()) {
            return new Built(
                    List.of(),
                    List.of(new BlockFault("", parsed.faults().getFirst().sentence())));
        }
        return parsed.rules().equals(rules)
                ? new Built(parsed.rules(), List.of())
                : new Built(List.of(), List.of(new BlockFault("", "A name here is not one.")));
    }
}
