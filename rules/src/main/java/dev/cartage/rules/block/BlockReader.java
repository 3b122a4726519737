package dev.cartage.rules.block;

import dev.cartage.model.Document;
import dev.cartage.rules.syntax.Expression;
import dev.cartage.rules.syntax.Place;
import dev.cartage.rules.syntax.Rule;
import dev.cartage.rules.syntax.Statement;
import dev.cartage.rules.syntax.Statement.Verdict;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** Blocks as statements. What cannot be read is reported with the address of its block, and stands as blank. */
final class BlockReader {
    static final Place HERE = Place.NOWHERE;
    private static final int DEEPEST = 40;

    private final List<BlockFault> faults;
    private final ValueReader values;

    BlockReader(List<BlockFault> faults) {
        this.faults = faults;
        this.values = new ValueReader(faults);
    }

    List<Rule> rules(Document blocks) {
        List<Rule> rules = new ArrayList<>();
        for (Document rule : blocks.items()) {
            String address = Addresses.rule(rules.size());
            rules.add(new Rule(rule.get("name").text(), body(rule.get("body"), address, 0), HERE));
        }
        return rules;
    }

    private List<Statement> body(Document blocks, String address, int depth) {
        List<Statement> body = new ArrayList<>();
        if (depth > DEEPEST) {
            faults.add(new BlockFault(address, "This is nested too deeply."));
            return body;
        }
        for (Document block : blocks.items()) {
            String at = Addresses.in(address, body.size());
            body.add(statement(block, at, depth + 1));
        }
        if (body.stream().allMatch(Statement.Comment.class::isInstance)) {
            faults.add(new BlockFault(address, "Something to do is missing here."));
        }
        return body;
    }

    private Statement statement(Document block, String at, int depth) {
        String record = block.get("record").text();
        String kind = block.get("kind").text();
        return switch (kind) {
            case "comment" -> new Statement.Comment(oneLine(block.get("text").text()), HERE);
            case "set" -> set(block, at);
            case "when" -> when(block, at, depth);
            case "for" -> new Statement.For(collection(block), in(block, at), body(block.get("body"), at, depth), HERE);
            case "accumulate" -> new Statement.Accumulate(collection(block), in(block, at), tallies(block, at), HERE);
            case "default" -> new Statement.Default(verdict(block.get("verdict").text()), record, HERE);
            case "accept", "reject" -> new Statement.Decide(verdict(kind), record, HERE);
            case "route" ->
                new Statement.Route(
                        record,
                        values.warehouse(block, at),
                        block.get("facility").text(),
                        HERE);
            case "bundle" ->
                new Statement.Bundle(record, value(block, "key", at), values.span(block, "waiting", at), HERE);
            case "hold" -> new Statement.Hold(record, until(block, at), reason(block, at), HERE);
            case "split" ->
                new Statement.Split(
                        collection(block),
                        in(block, at),
                        apart(block, at),
                        block.get("suffix").text(),
                        HERE);
            case "archive" -> new Statement.Archive(record, HERE);
            case "fail" -> new Statement.Fail(record, value(block, "sentence", at), HERE);
            case "print" -> new Statement.Print(value(block, "value", at), HERE);
            case "add" ->
                new Statement.Add(value(block, "count", at), collection(block), in(block, at), sets(block, at), HERE);
            case "tag" -> new Statement.Tag(record, value(block, "tag", at), HERE);
            case "notify" -> new Statement.Notify(value(block, "whom", at), value(block, "sentence", at), HERE);
            default -> unknown(at);
        };
    }

    private static String oneLine(String text) {
        return text.replaceAll("[\\r\\n]+", " ").strip();
    }

    private Statement unknown(String at) {
        faults.add(new BlockFault(at, "This block is not known."));
        return new Statement.Comment("", HERE);
    }

    private Statement.Set set(Document block, String at) {
        return new Statement.Set(values.target(block.get("target").text(), at), value(block, "value", at), HERE);
    }

    private Expression value(Document block, String key, String at) {
        return values.value(block.get(key), at);
    }

    private Statement when(Document block, String at, int depth) {
        List<Statement.Branch> branches = new ArrayList<>();
        for (Document branch : block.get("branches").items()) {
            String here = Addresses.branch(at, branches.size());
            Expression condition = values.condition(branch.get("condition"), here, 0);
            branches.add(new Statement.Branch(condition, body(branch.get("body"), here, depth)));
        }
        if (branches.isEmpty()) {
            faults.add(new BlockFault(at, "A condition is missing here."));
        }
        List<Document> otherwise = block.get("otherwise").items();
        return new Statement.When(
                branches,
                otherwise.isEmpty() ? List.of() : body(block.get("otherwise"), Addresses.otherwise(at), depth),
                HERE);
    }

    private static String collection(Document block) {
        return block.get("collection").text();
    }

    private Expression.Path in(Document block, String at) {
        return values.path(block.get("in").text(), at);
    }

    private List<Statement.Tally> tallies(Document block, String at) {
        List<Statement.Tally> tallies = new ArrayList<>();
        for (Document tally : block.get("tallies").items()) {
            Statement.Tally.How how =
                    word(Statement.Tally.How.values(), tally.get("how").text());
            String separator =
                    how == Statement.Tally.How.JOIN ? tally.get("separator").text() : "";
            tallies.add(new Statement.Tally(tally.get("name").text(), how, value(tally, "of", at), separator, HERE));
        }
        return tallies;
    }

    /** The constant of that name, else the first. */
    static <E extends Enum<E>> E word(E[] all, String name) {
        return Stream.of(all)
                .filter(one -> one.name().toLowerCase(Locale.ROOT).equals(name))
                .findFirst()
                .orElse(all[0]);
    }

    private static Verdict verdict(String name) {
        return word(Verdict.values(), name);
    }

    private Statement.Until until(Document block, String at) {
        return block.get("lasts").text().equals("until")
                ? new Statement.Until.Moment(value(block, "until", at))
                : new Statement.Until.Lapse(values.span(block, "span", at));
    }

    private Optional<Expression> reason(Document block, String at) {
        return block.get("reason").isNothing() ? Optional.empty() : Optional.of(value(block, "reason", at));
    }

    private Statement.Apart apart(Document block, String at) {
        return block.get("apart").text().equals("by")
                ? new Statement.Apart.By(value(block, "value", at))
                : new Statement.Apart.Where(values.condition(block.get("condition"), at, 0));
    }

    private List<Statement.Set> sets(Document block, String at) {
        return block.get("sets").items().stream().map(one -> set(one, at)).toList();
    }
}
