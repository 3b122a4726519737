package dev.cartage;

import dev.cartage.hub.rule.DecisionWords;
import dev.cartage.hub.rule.RuleRecords;
import dev.cartage.hub.rule.TraceWords;
import dev.cartage.rules.Rules;
import dev.cartage.rules.engine.Checked;
import dev.cartage.rules.hook.Hook;
import dev.cartage.rules.hook.Input;
import dev.cartage.rules.hook.Tables;
import dev.cartage.rules.outcome.Decision;
import dev.cartage.rules.outcome.Result;
import dev.cartage.rules.syntax.Fault;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@Command(
        name = "run",
        mixinStandardHelpOptions = true,
        description = "Runs the rules of a file on a record, and prints what becomes of it and what was decided.")
final class RulesRun implements Callable<Integer> {
    private static final JsonMapper JSON = JsonMapper.shared();

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Option(names = "--hook", defaultValue = "order.import", paramLabel = "HOOK", description = "when the rules run")
    private String hook = "";

    @Option(names = "--trace", description = "also print each condition and what was done")
    private boolean traced;

    @Option(names = "--zone", paramLabel = "ZONE", description = "where days begin and end, such as America/Denver")
    private ZoneId zone = ZoneOffset.UTC;

    @Parameters(index = "0", paramLabel = "RULE", description = "a text file of rules")
    private Path rules = Path.of("");

    @Parameters(index = "1", paramLabel = "ORDER.json", description = "the record as the API spells it")
    private Path record = Path.of("");

    @Override
    public Integer call() {
        Hook at = Hook.of(hook)
                .orElseThrow(() -> new Complaint("There is no hook " + hook + ". There are: "
                        + String.join(
                                ", ",
                                List.of(Hook.values()).stream().map(Hook::event).toList())));
        Checked checked = Rules.check(read(rules), at, Tables.NONE);
        PrintWriter out = spec.commandLine().getOut();
        checked.faults().forEach(fault -> spec.commandLine().getErr().println(words(fault)));
        if (checked.compiled().isEmpty()) {
            return 1;
        }
        Input input = new Input(subjects(at), Clock.systemUTC().instant(), zone, traced);
        Result result = checked.compiled().get().run(input);
        out.println(RuleRecords.write(at, result.subjects()).toPrettyString());
        print(out, "", result, at);
        result.trace().forEach(step -> out.println(TraceWords.of(step)));
        return 0;
    }

    private static String words(Fault fault) {
        return (fault.isError() ? "error: " : "warning: ") + fault;
    }

    private List<dev.cartage.rules.hook.Subject> subjects(Hook at) {
        try {
            JsonNode json = JSON.readTree(read(record));
            return RuleRecords.read(at, json);
        } catch (JacksonException notJson) {
            throw new Complaint(record + " is not JSON: " + notJson.getOriginalMessage());
        } catch (IllegalArgumentException wrong) {
            throw new Complaint(record + ": " + wrong.getMessage());
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException unreadable) {
            throw new Complaint("Cannot read " + file + ".");
        }
    }

    private static void print(PrintWriter out, String indent, Result result, Hook at) {
        for (Decision decision : result.decisions()) {
            out.println(indent + "decision: " + DecisionWords.of(decision) + "   (" + decision.origin() + ")");
            if (decision instanceof Decision.Split split) {
                for (Decision.Child child : split.children()) {
                    out.println(indent + "part " + child.suffix() + ": "
                            + RuleRecords.write(at, child.result().subjects()));
                    print(out, indent + "  ", child.result(), at);
                }
            }
        }
    }
}
