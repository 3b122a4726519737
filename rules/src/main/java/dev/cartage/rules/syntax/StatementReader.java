package dev.cartage.rules.syntax;

import static dev.cartage.rules.syntax.Literals.text;
import static dev.cartage.rules.syntax.Parser.place;

import dev.cartage.rules.grammar.RuleParser.AccumulateContext;
import dev.cartage.rules.grammar.RuleParser.AddContext;
import dev.cartage.rules.grammar.RuleParser.ArchiveContext;
import dev.cartage.rules.grammar.RuleParser.AssignmentContext;
import dev.cartage.rules.grammar.RuleParser.BranchContext;
import dev.cartage.rules.grammar.RuleParser.BundleContext;
import dev.cartage.rules.grammar.RuleParser.DecideContext;
import dev.cartage.rules.grammar.RuleParser.DefaultContext;
import dev.cartage.rules.grammar.RuleParser.FailContext;
import dev.cartage.rules.grammar.RuleParser.ForContext;
import dev.cartage.rules.grammar.RuleParser.HoldContext;
import dev.cartage.rules.grammar.RuleParser.NotifyContext;
import dev.cartage.rules.grammar.RuleParser.PrintContext;
import dev.cartage.rules.grammar.RuleParser.RouteContext;
import dev.cartage.rules.grammar.RuleParser.SetContext;
import dev.cartage.rules.grammar.RuleParser.SplitContext;
import dev.cartage.rules.grammar.RuleParser.StatementContext;
import dev.cartage.rules.grammar.RuleParser.TagContext;
import dev.cartage.rules.grammar.RuleParser.TallyContext;
import dev.cartage.rules.grammar.RuleParser.TargetContext;
import dev.cartage.rules.grammar.RuleParser.WhenContext;
import dev.cartage.rules.syntax.Statement.Apart;
import dev.cartage.rules.syntax.Statement.Branch;
import dev.cartage.rules.syntax.Statement.Tally;
import dev.cartage.rules.syntax.Statement.Until;
import dev.cartage.rules.syntax.Statement.Verdict;
import dev.cartage.rules.syntax.Statement.Warehouse;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.antlr.v4.runtime.ParserRuleContext;
import org.antlr.v4.runtime.tree.TerminalNode;
import org.jspecify.annotations.Nullable;

/** Makes statements of what the parser read. */
final class StatementReader {
    private final ExpressionReader expressions;
    private final Comments comments;
    private final List<Fault> faults;

    StatementReader(ExpressionReader expressions, Comments comments, List<Fault> faults) {
        this.expressions = expressions;
        this.comments = comments;
        this.faults = faults;
    }

    /** The statements, and the remarks before each and before the token that ends them. */
    List<Statement> body(List<StatementContext> contexts, int endIndex) {
        List<Statement> body = new ArrayList<>();
        contexts.forEach(context -> add(context.when() == null ? context.simple() : context.when(), body));
        comments.before(endIndex, body);
        return body;
    }

    private void add(ParserRuleContext context, List<Statement> body) {
        comments.before(context.getStart().getTokenIndex(), body);
        body.add(statement(context));
    }

    private Statement statement(ParserRuleContext context) {
        Place place = place(context.getStart());
        return switch (context) {
            case SetContext set -> new Statement.Set(target(set.target()), expressions.read(set.expression()), place);
            case WhenContext when -> when(when, place);
            case ForContext loop -> loop(loop, place);
            case AccumulateContext all -> accumulate(all, place);
            case DefaultContext end ->
                new Statement.Default(verdict(end.ACCEPT()), end.word().getText(), place);
            case DecideContext decide ->
                new Statement.Decide(verdict(decide.ACCEPT()), decide.word().getText(), place);
            case RouteContext route -> route(route, place);
            case BundleContext bundle -> bundle(bundle, place);
            case HoldContext hold -> hold(hold, place);
            case SplitContext split -> split(split, place);
            case ArchiveContext archive -> new Statement.Archive(archive.word().getText(), place);
            case FailContext fail ->
                new Statement.Fail(fail.word().getText(), expressions.read(fail.expression()), place);
            case PrintContext print -> new Statement.Print(expressions.read(print.expression()), place);
            case AddContext add -> add(add, place);
            case TagContext tag -> new Statement.Tag(tag.word().getText(), expressions.read(tag.expression()), place);
            case NotifyContext tell ->
                new Statement.Notify(expressions.read(tell.join()), expressions.read(tell.expression()), place);
            default -> throw new IllegalStateException("No statement: " + context.getText());
        };
    }

    private Target target(TargetContext target) {
        TerminalNode variable = target.VARIABLE();
        if (variable != null) {
            return new Expression.Variable(variable.getText().substring(1), false, place(target.getStart()));
        }
        return expressions.path(target.path());
    }

    private Statement when(WhenContext when, Place place) {
        List<Branch> branches = new ArrayList<>();
        for (int i = 0; i < when.branch().size(); i++) {
            int end = i < when.ELSE().size()
                    ? when.ELSE(i).getSymbol().getTokenIndex()
                    : when.END().getSymbol().getTokenIndex();
            BranchContext branch = when.branch(i);
            branches.add(new Branch(expressions.read(branch.expression()), body(branch.statement(), end)));
        }
        List<Statement> otherwise = new ArrayList<>();
        if (when.simple() != null) {
            add(when.simple(), otherwise);
        }
        otherwise.addAll(body(when.statement(), when.END().getSymbol().getTokenIndex()));
        return new Statement.When(branches, otherwise, place);
    }

    private Statement loop(ForContext loop, Place place) {
        return new Statement.For(
                loop.word().getText(),
                expressions.path(loop.path()),
                body(loop.statement(), loop.END().getSymbol().getTokenIndex()),
                place);
    }

    private Statement accumulate(AccumulateContext all, Place place) {
        List<Tally> tallies = all.tally().stream().map(this::tally).toList();
        return new Statement.Accumulate(all.word().getText(), expressions.path(all.path()), tallies, place);
    }

    private Tally tally(TallyContext tally) {
        // The name itself may be one of the three words, so the word that counts is the one after the colon.
        Tally.How how = switch (tally.getChild(2).getText()) {
            case "sum" -> Tally.How.SUM;
            case "count" -> Tally.How.COUNT;
            default -> Tally.How.JOIN;
        };
        String separator = how == Tally.How.JOIN ? text(tally.STRING().getText()) : "";
        return new Tally(
                tally.word().getText(), how, expressions.read(tally.timed()), separator, place(tally.getStart()));
    }

    private static Verdict verdict(@Nullable TerminalNode accept) {
        return accept != null ? Verdict.ACCEPT : Verdict.REJECT;
    }

    private Statement route(RouteContext route, Place place) {
        boolean numbered = route.NUMBER() != null;
        int texts = route.STRING().size();
        Warehouse warehouse = numbered
                ? new Warehouse.Numbered(warehouseNumber(route.NUMBER()))
                : new Warehouse.Named(text(route.STRING(0).getText()));
        String facility = route.SLASH() != null ? text(route.STRING(texts - 1).getText()) : "";
        return new Statement.Route(route.word().getText(), warehouse, facility, place);
    }

    private int warehouseNumber(TerminalNode number) {
        try {
            return Integer.parseInt(number.getText());
        } catch (NumberFormatException notWhole) {
            faults.add(Fault.error(place(number.getSymbol()), "A warehouse's number is a whole number."));
            return 0;
        }
    }

    private Statement bundle(BundleContext bundle, Place place) {
        Span wait = expressions.span(bundle.DURATION());
        return new Statement.Bundle(bundle.word().getText(), expressions.read(bundle.expression()), wait, place);
    }

    private Statement hold(HoldContext hold, Place place) {
        boolean lapse = hold.DURATION() != null;
        Until until = lapse
                ? new Until.Lapse(expressions.span(hold.DURATION()))
                : new Until.Moment(expressions.read(hold.expression(0)));
        Optional<Expression> reason =
                hold.WITH() != null ? Optional.of(expressions.read(hold.expression(lapse ? 0 : 1))) : Optional.empty();
        return new Statement.Hold(hold.word().getText(), until, reason, place);
    }

    private Statement split(SplitContext split, Place place) {
        Apart apart = split.BY() != null
                ? new Apart.By(expressions.read(split.timed()))
                : new Apart.Where(expressions.read(split.expression()));
        String suffix = split.AS() != null ? text(split.STRING().getText()) : "";
        return new Statement.Split(split.word().getText(), expressions.path(split.path()), apart, suffix, place);
    }

    private Statement add(AddContext add, Place place) {
        List<Statement.Set> sets =
                add.assignment().stream().map(this::assignment).toList();
        return new Statement.Add(
                expressions.read(add.join()), add.word().getText(), expressions.path(add.path()), sets, place);
    }

    private Statement.Set assignment(AssignmentContext set) {
        return new Statement.Set(target(set.target()), expressions.read(set.expression()), place(set.getStart()));
    }
}
