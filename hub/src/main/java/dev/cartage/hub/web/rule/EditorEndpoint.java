package dev.cartage.hub.web.rule;

import dev.cartage.hub.rule.Documents;
import dev.cartage.hub.rule.Finding;
import dev.cartage.hub.rule.Lint;
import dev.cartage.hub.rule.RuleChecker;
import dev.cartage.hub.rule.Rules;
import dev.cartage.hub.rule.SavedRule;
import dev.cartage.hub.rule.Scope;
import dev.cartage.hub.rule.SeenValues;
import dev.cartage.hub.rule.Tables;
import dev.cartage.rules.assist.Completion;
import dev.cartage.rules.assist.Explainer;
import dev.cartage.rules.block.Addresses;
import dev.cartage.rules.block.BlockFault;
import dev.cartage.rules.block.Blocks;
import dev.cartage.rules.block.Built;
import dev.cartage.rules.hook.Hook;
import dev.cartage.rules.syntax.Fault;
import dev.cartage.rules.syntax.Parsed;
import dev.cartage.rules.syntax.Printer;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;

/** What the editors ask while somebody writes: text to blocks and back, what is wrong, and what could come next. */
@RestController
class EditorEndpoint {
    private final RuleChecker checker;
    private final Rules rules;
    private final SeenValues seen;
    private final Tables tables;
    private final Lint lint;

    EditorEndpoint(RuleChecker checker, Rules rules, SeenValues seen, Tables tables, Lint lint) {
        this.checker = checker;
        this.rules = rules;
        this.seen = seen;
        this.tables = tables;
        this.lint = lint;
    }

    /** @param rule the saved rule's id; 0 for a new one */
    record Question(String hook, long rule, String text, int offset, String field, JsonNode blocks) {}

    /** @param block address of the block it is about; "" where it is about none */
    record Wrong(int line, int column, String block, Fault.Severity severity, String sentence, String suggestion) {}

    /**
     * A rule in both shapes.
     *
     * @param readable whether blocks and text say the same; where not, only the faults count
     * @param explanations by the blocks' addresses
     */
    record Reading(
            boolean readable, String text, JsonNode blocks, Map<String, String> explanations, List<Wrong> faults) {
        static Reading unreadable(List<Wrong> faults) {
            return new Reading(false, "", Documents.write(dev.cartage.model.Document.NOTHING), Map.of(), faults);
        }
    }

    @PostMapping("/rules/editor/blocks")
    Reading blocks(@RequestBody Question question) {
        return read(question, question.text());
    }

    private Reading read(Question question, String text) {
        Parsed parsed = dev.cartage.rules.Rules.parse(text);
        List<Addresses.Addressed> all = Addresses.all(parsed.rules());
        var verdict = checker.check(hook(question), text, scopes(question));
        List<Wrong> faults = new ArrayList<>(
                verdict.faults().stream().map(fault -> wrong(fault, all)).toList());
        if (!verdict.hasErrors()) {
            lint.whileWritten(question.rule(), hook(question), text, scopes(question))
                    .forEach(finding -> faults.add(wrong(finding, all)));
        }
        return parsed.isFaultless()
                ? new Reading(true, text, Documents.write(Blocks.of(parsed.rules())), explanations(all), faults)
                : Reading.unreadable(faults);
    }

    private static Hook hook(Question question) {
        return Hook.of(question.hook()).orElse(Hook.ORDER_IMPORT);
    }

    private List<Scope> scopes(Question question) {
        return rules.find(question.rule()).map(SavedRule::scopes).orElse(List.of(Scope.ACCOUNT));
    }

    private static Wrong wrong(Fault fault, List<Addresses.Addressed> all) {
        var place = fault.place();
        var block = Addresses.at(place, all);
        return new Wrong(place.line(), place.column(), block, fault.severity(), fault.sentence(), fault.suggestion());
    }

    private static Wrong wrong(Finding finding, List<Addresses.Addressed> all) {
        var place = finding.place();
        var block = Addresses.at(place, all);
        var sentence = finding.sentence() + " " + finding.whatToDo();
        return new Wrong(place.line(), place.column(), block, Fault.Severity.WARNING, sentence, "");
    }

    private static Map<String, String> explanations(List<Addresses.Addressed> all) {
        Map<String, String> explanations = new LinkedHashMap<>();
        for (var one : all) {
            String words = one.statement() instanceof dev.cartage.rules.syntax.Statement.When when && one.branch() >= 0
                    ? Explainer.branch(when, one.branch())
                    : Explainer.explain(one.statement());
            explanations.put(one.address(), words);
        }
        return explanations;
    }

    @PostMapping("/rules/editor/text")
    Reading text(@RequestBody Question question) {
        Built built = Blocks.read(Documents.read(question.blocks()));
        return built.isFaultless()
                ? read(question, Printer.print(built.rules()))
                : Reading.unreadable(
                        built.faults().stream().map(EditorEndpoint::wrong).toList());
    }

    private static Wrong wrong(BlockFault fault) {
        return new Wrong(0, 0, fault.block(), Fault.Severity.ERROR, fault.sentence(), "");
    }

    @PostMapping("/rules/editor/complete")
    Completion.Answer complete(@RequestBody Question question) {
        Set<String> names = new TreeSet<>();
        tables.all().forEach(table -> names.add(table.name()));
        return new Completion(hook(question), seen::of, List.copyOf(names)).at(question.text(), question.offset());
    }

    @PostMapping("/rules/editor/seen")
    List<String> seen(@RequestBody Question question) {
        return seen.of(question.field());
    }
}
