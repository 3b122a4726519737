package dev.cartage.rules;

import dev.cartage.rules.syntax.Expression;
import dev.cartage.rules.syntax.Rule;
import dev.cartage.rules.syntax.Statement;
import dev.cartage.rules.syntax.Statement.Apart;
import dev.cartage.rules.syntax.Statement.Tally;
import dev.cartage.rules.syntax.Statement.Until;
import dev.cartage.rules.syntax.Statement.Verdict;
import dev.cartage.rules.syntax.Statement.Warehouse;
import dev.cartage.rules.syntax.Target;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Random rules, from a seed. */
final class RuleTrees extends Trees {
    RuleTrees(long seed) {
        super(seed);
    }

    Rule rule() {
        return new Rule("Rule " + random.nextInt(100), body(3), HERE);
    }

    private List<Statement> body(int depth) {
        List<Statement> body = new ArrayList<>();
        if (random.nextInt(5) == 0) {
            body.add(new Statement.Comment("why \"this\" is so", HERE));
        }
        body.addAll(some(1, () -> statement(depth)));
        return body;
    }

    private Statement statement(int depth) {
        int deeper = depth - 1;
        return switch (random.nextInt(depth == 0 ? 13 : 17)) {
            case 0, 1 -> new Statement.Set(anyTarget(), value(2), HERE);
            case 2 -> new Statement.Default(verdict(), "order", HERE);
            case 3 -> new Statement.Decide(verdict(), "order", HERE);
            case 4 -> new Statement.Route("order", warehouse(), one(List.of("", "Dock \"B\"")), HERE);
            case 5 -> new Statement.Bundle("order", value(2), span(), HERE);
            case 6 ->
                new Statement.Hold(
                        "order", until(), random.nextBoolean() ? Optional.empty() : Optional.of(value(1)), HERE);
            case 7 -> new Statement.Split("order_lines", order(), apart(), one(List.of("", "-X")), HERE);
            case 8 ->
                random.nextInt(4) == 0
                        ? new Statement.Archive("order", HERE)
                        : new Statement.Fail("order", value(1), HERE);
            case 9 -> new Statement.Print(value(3), HERE);
            case 10 -> new Statement.Tag("order", value(1), HERE);
            case 11 -> new Statement.Notify(value(1), value(2), HERE);
            case 12 -> new Statement.Add(value(1), "order_lines", order(), some(1, this::itemSet), HERE);
            case 13 -> new Statement.For("order_lines", order(), body(deeper), HERE);
            case 14 -> new Statement.Accumulate("order_items", order(), some(1, this::tally), HERE);
            default -> when(deeper);
        };
    }

    private Statement when(int depth) {
        return new Statement.When(
                some(1, () -> new Statement.Branch(condition(2), body(depth))),
                random.nextBoolean() ? List.of() : body(depth),
                HERE);
    }

    private Expression.Path order() {
        return path("order", List.of(), false);
    }

    private Target anyTarget() {
        return random.nextBoolean()
                ? new Expression.Variable(one(List.of("a", "b")), false, HERE)
                : path("order", List.of(new Expression.Step.Key("custom"), new Expression.Step.Index(value(1))), false);
    }

    private Statement.Set itemSet() {
        return new Statement.Set(path("item", List.of(new Expression.Step.Key("sku")), false), value(1), HERE);
    }

    private Verdict verdict() {
        return one(List.of(Verdict.values()));
    }

    private Warehouse warehouse() {
        return random.nextBoolean() ? new Warehouse.Numbered(random.nextInt(9)) : new Warehouse.Named("Reno");
    }

    private Until until() {
        return random.nextBoolean() ? new Until.Lapse(span()) : new Until.Moment(value(1));
    }

    private Apart apart() {
        return random.nextBoolean() ? new Apart.Where(condition(1)) : new Apart.By(value(1));
    }

    private Tally tally() {
        Tally.How how = one(List.of(Tally.How.values()));
        return new Tally(
                one(List.of("total", "count", "skus")), how, value(1), how == Tally.How.JOIN ? ", " : "", HERE);
    }
}
