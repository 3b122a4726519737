package dev.cartage.rules;

import dev.cartage.model.Order;
import dev.cartage.rules.hook.Hook;
import dev.cartage.rules.hook.Input;
import dev.cartage.rules.hook.Tables;
import dev.cartage.rules.outcome.Decision;
import dev.cartage.rules.outcome.Result;
import dev.cartage.rules.syntax.Fault;
import java.util.List;

/** Runs rules in tests. */
final class Try {
    private Try() {}

    /** At order import, on the order from Canada. */
    static Result run(String rules) {
        return run(rules, Orders.canadian());
    }

    static Result run(String rules, Order order) {
        return run(rules, Hook.ORDER_IMPORT, Input.of(order, Orders.NOW, Orders.DENVER));
    }

    static Result run(String rules, Hook hook, Input input) {
        return Rules.compile(rules, hook, Tables.NONE).run(input);
    }

    /** What an expression prints. */
    static String value(String expression) {
        return value("", expression);
    }

    static String value(String before, String expression) {
        Result result = run(before + " print " + expression);
        return result.first(Decision.Print.class)
                .map(Decision.Print::text)
                .orElseGet(() -> result.failure().orElseThrow().problem().sentence());
    }

    static boolean holds(String condition) {
        return !run("when " + condition + " then print 1 end")
                .all(Decision.Print.class)
                .isEmpty();
    }

    static List<Fault> faults(String rules) {
        return Rules.check(rules, Hook.ORDER_IMPORT, Tables.NONE).faults();
    }
}
