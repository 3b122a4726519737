package dev.cartage.rules.syntax;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** Writes rules in the one canonical layout. Reading what it wrote gives the same tree. */
public final class Printer {
    private static final String INDENT = "  ";

    private final StringBuilder text = new StringBuilder();
    private int depth;

    private Printer() {}

    public static String print(List<Rule> rules) {
        return rules.stream().map(Printer::print).collect(Collectors.joining("\n"));
    }

    public static String print(Rule rule) {
        Printer printer = new Printer();
        if (rule.name().isEmpty()) {
            rule.body().forEach(printer::statement);
        } else {
            printer.block("rule " + Literals.quoted(rule.name()), rule.body());
        }
        return printer.text.toString();
    }

    /** One statement with what stands inside it. */
    public static String print(Statement statement) {
        Printer printer = new Printer();
        printer.statement(statement);
        return printer.text.toString().stripTrailing();
    }

    public static String print(Expression expression) {
        return ExpressionPrinter.print(expression);
    }

    private void block(String opening, List<Statement> body) {
        line(opening);
        indented(body);
        line("end");
    }

    private void indented(List<Statement> body) {
        depth++;
        body.forEach(this::statement);
        depth--;
    }

    private void line(String line) {
        text.append(INDENT.repeat(depth)).append(line).append('\n');
    }

    private void statement(Statement statement) {
        switch (statement) {
            case Statement.When when -> when(when);
            case Statement.For loop -> block("for " + loop.collection() + " in " + print(loop.in()), loop.body());
            case Statement.Accumulate all -> accumulate(all);
            case Statement.Add add -> add(add);
            case Statement.Comment comment -> line(("# " + comment.text()).stripTrailing());
            case Statement.Set _,
                    Statement.Default _,
                    Statement.Decide _,
                    Statement.Route _,
                    Statement.Bundle _,
                    Statement.Hold _,
                    Statement.Split _,
                    Statement.Archive _,
                    Statement.Fail _,
                    Statement.Print _,
                    Statement.Tag _,
                    Statement.Notify _ -> line(OneLine.of(statement));
        }
    }

    private void when(Statement.When when) {
        String opening = "when ";
        for (Statement.Branch branch : when.branches()) {
            line(opening + print(branch.condition()) + " then");
            indented(branch.body());
            opening = "else when ";
        }
        if (!when.otherwise().isEmpty()) {
            line("else");
            indented(when.otherwise());
        }
        line("end");
    }

    private void accumulate(Statement.Accumulate all) {
        line("accumulate " + all.collection() + " in " + print(all.in()));
        depth++;
        for (Statement.Tally tally : all.tallies()) {
            String how = tally.how().name().toLowerCase(Locale.ROOT);
            String separator = tally.how() == Statement.Tally.How.JOIN ? ", " + Literals.quoted(tally.separator()) : "";
            line(tally.name() + ": " + how + " " + ExpressionPrinter.timed(tally.of()) + separator);
        }
        depth--;
        line("end");
    }

    private void add(Statement.Add add) {
        String count = ExpressionPrinter.join(add.count());
        String items = count.equals("1") ? " item to " : " items to ";
        line("add " + count + items + add.collection() + " in " + print(add.in()));
        depth++;
        add.sets().forEach(set -> line(OneLine.of(set)));
        depth--;
        line("end");
    }
}
