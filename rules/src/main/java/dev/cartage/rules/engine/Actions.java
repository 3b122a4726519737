package dev.cartage.rules.engine;

import dev.cartage.rules.engine.Ledger.Fallback;
import dev.cartage.rules.hook.Action;
import dev.cartage.rules.outcome.Decision;
import dev.cartage.rules.syntax.Expression;
import dev.cartage.rules.syntax.Statement;
import dev.cartage.rules.syntax.Statement.Until;
import java.time.Duration;
import java.time.Instant;

/** Compiles what rules do with whole records. */
final class Actions {
    private static final Act NOTHING = _ -> {};

    /** About the letters that the memory of one more decision would hold. */
    private static final int NOTE = 64;

    private final Expressions expressions;
    private final Permits permits;

    Actions(Names names, Expressions expressions) {
        this.expressions = expressions;
        this.permits = new Permits(names);
    }

    Act fallback(Statement.Default end, boolean atTopLevel) {
        if (!atTopLevel) {
            permits.fault(end.place(), "\"default\" stands at the top level of a rule, not inside when or for.");
            return NOTHING;
        }
        boolean forLines = permits.lines()
                .map(part -> part.variable(part.plural()).equals(end.record())
                        || part.variable(part.oldPlural()).equals(end.record()))
                .orElse(false);
        if (forLines) {
            permits.changesLines(end.place(), "default");
            return told(end, run -> run.ledger.lineFallback = new Fallback(end.verdict(), run.origin()));
        }
        permits.root(Action.DECIDE, end.record(), end.place());
        return told(end, run -> run.ledger.fallback = new Fallback(end.verdict(), run.origin()));
    }

    Act decide(Statement.Decide decide) {
        int slot = permits.rootOrLine(Action.DECIDE, decide.record(), decide.place());
        return told(decide, run -> {
            Row row = run.row(slot);
            row.verdict = decide.verdict();
            row.verdictOrigin = run.origin();
        });
    }

    Act route(Statement.Route route) {
        int slot = permits.rootOrLine(Action.ROUTE, route.record(), route.place());
        return told(route, run -> {
            Row row = run.row(slot);
            row.route = new Decision.Route(Ending.target(row), route.warehouse(), route.facility(), run.origin());
        });
    }

    Act bundle(Statement.Bundle bundle) {
        permits.root(Action.BUNDLE, bundle.record(), bundle.place());
        Code key = expressions.compile(bundle.key()).code();
        return run -> {
            String text = Convert.text(key.value(run));
            if (text.isEmpty()) {
                run.warn("The key of the bundle is blank, so the order is not bundled.");
                return;
            }
            Duration wait = wait(bundle, run);
            run.ledger.bundle = new Decision.Bundle(text, wait, run.origin());
            tell(bundle, "key " + Convert.quoted(text), run);
        };
    }

    private static Duration wait(Statement.Bundle bundle, Run run) {
        Instant now = run.dates.now();
        return Duration.between(now, (Instant) run.dates.shift(now, bundle.waiting(), true));
    }

    Act hold(Statement.Hold hold) {
        permits.root(Action.HOLD, hold.record(), hold.place());
        Code until = switch (hold.until()) {
            case Until.Lapse lapse -> run -> run.dates.shift(run.dates.now(), lapse.span(), true);
            case Until.Moment(Expression at) -> moment(at);
        };
        Code reason = hold.reason()
                .map(expression -> expressions.compile(expression).code())
                .orElse(_ -> null);
        return run -> {
            Object value = until.value(run);
            run.budget.steps(Budget.DATE);
            if (value == null) {
                throw RuleError.of("The time until which to hold is blank.");
            }
            Instant moment = run.dates.moment(value);
            if (moment.isAfter(run.dates.now())) {
                run.ledger.hold(new Decision.Hold(moment, Convert.text(reason.value(run)), run.origin()));
                tell(hold, "until " + moment, run);
            } else {
                run.warn("The time until which to hold, " + moment + ", has passed, so nothing is held.");
            }
        };
    }

    private Code moment(Expression at) {
        Typed typed = expressions.compile(at);
        boolean isMoment = typed.type().isDate() && typed.type() != Type.MONTH && typed.type() != Type.YEAR;
        if (!isMoment && typed.type() != Type.TEXT && !typed.type().isOpen()) {
            permits.fault(
                    at.place(),
                    "A date is needed here, and this is " + typed.type().words() + ".");
        }
        return typed.code();
    }

    Act archive(Statement.Archive archive) {
        int slot = permits.root(Action.ARCHIVE, archive.record(), archive.place());
        return told(archive, run -> run.ledger.end = new Decision.Archive(Ending.target(run.row(slot)), run.origin()));
    }

    Act fail(Statement.Fail fail) {
        int slot = permits.visible(Action.FAIL, fail.record(), fail.place());
        Code sentence = expressions.compile(fail.sentence()).code();
        return run -> {
            String text = Convert.text(sentence.value(run));
            run.ledger.end = Ending.failed(Ending.target(run.row(slot)), text, run.origin());
            tell(fail, Convert.quoted(text), run);
        };
    }

    Act print(Statement.Print print) {
        Code value = expressions.compile(print.value()).code();
        return run -> {
            String text = Convert.text(value.value(run));
            run.budget.text(NOTE + text.length());
            run.ledger.notes.add(new Decision.Print(text, run.origin()));
            tell(print, text, run);
        };
    }

    Act tag(Statement.Tag tag) {
        permits.visible(Action.TAG, tag.record(), tag.place());
        Code value = expressions.compile(tag.tag()).code();
        return run -> {
            String text = Convert.text(value.value(run)).strip();
            if (text.isEmpty()) {
                run.warn("The tag is blank, so nothing is tagged.");
                return;
            }
            run.budget.text(NOTE + text.length());
            run.ledger.notes.add(new Decision.Tag(text, run.origin()));
            tell(tag, Convert.quoted(text), run);
        };
    }

    Act tell(Statement.Notify notice) {
        Code whom = expressions.compile(notice.whom()).code();
        Code sentence = expressions.compile(notice.sentence()).code();
        return run -> {
            String name = Convert.text(whom.value(run)).strip();
            String text = Convert.text(sentence.value(run));
            if (name.isEmpty()) {
                run.warn("It is blank whom to notify, so nobody is.");
                return;
            }
            run.budget.text(NOTE + name.length() + (long) text.length());
            run.ledger.notes.add(new Decision.Notify(name, text, run.origin()));
            tell(notice, Convert.quoted(text), run);
        };
    }

    private static Act told(Statement statement, Act act) {
        return run -> {
            act.run(run);
            tell(statement, "", run);
        };
    }

    private static void tell(Statement statement, String effect, Run run) {
        Tracer tracer = run.tracing();
        if (tracer != null) {
            tracer.did(statement, effect);
        }
    }
}
