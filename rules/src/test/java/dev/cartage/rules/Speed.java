package dev.cartage.rules;

import dev.cartage.rules.engine.Compiled;
import dev.cartage.rules.hook.Hook;
import dev.cartage.rules.hook.Input;
import dev.cartage.rules.hook.Tables;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.function.Supplier;

/** Prints how fast rules are. A look, not a proof: the benchmark is elsewhere. */
final class Speed {
    private static final String FIVE = """
            rule "Five conditions"
              when order.shipping_address.country is "CA" and order.subtotal > 50 and order.notes contains "door"
                and order.external_shipping_description is_not "Express" and order.customer_email ends_with ".org" then
                set order.shipping_carrier_name to "UPS"
              end
            end
            """;

    private static final String LINES = """
            rule "Lines %d"
              when order.shipping_address.country is "C%d" then
                route order to warehouse 2
              end
              for order_lines in order
                when order_line.sku starts_with "COLD-" and order_line.qty_ordered > 1 then
                  set order_line.custom.cold to true
                end
              end
            end
            """;

    private static final Object NOTHING = new Object();

    private Speed() {}

    static void main() {
        Input input = Input.of(Orders.canadian(), Orders.NOW, Orders.DENVER);
        Compiled five = Rules.compile(FIVE, Hook.ORDER_IMPORT, Tables.NONE);
        print("rule_ns", time(2_000_000, () -> five.run(input)));
        Compiled fifty = Rules.compile(many(50), Hook.ORDER_IMPORT, Tables.NONE);
        print("fifty_rules_ns", time(100_000, () -> fifty.run(input)));
        String long200 = many(20);
        print("compile_ns_for_" + long200.lines().count() + "_lines", time(500, () -> check(long200)));
    }

    private static Object check(String text) {
        return Rules.check(text, Hook.ORDER_IMPORT, Tables.NONE);
    }

    private static String many(int rules) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < rules; i++) {
            text.append(LINES.formatted(i, i));
        }
        return text.toString();
    }

    /** Processor nanoseconds a call, after as many to warm up; the wall clock would count what other programs take. */
    private static double time(int times, Supplier<Object> call) {
        ThreadMXBean thread = ManagementFactory.getThreadMXBean();
        long start = 0;
        int seen = 0;
        for (int i = 0; i < 2 * times; i++) {
            start = i == times ? thread.getCurrentThreadCpuTime() : start;
            seen += call.get() == NOTHING ? 1 : 0;
        }
        return (thread.getCurrentThreadCpuTime() - start + (seen > times ? 1 : 0)) / (double) times;
    }

    private static void print(String name, double value) {
        System.out.printf("%s=%.0f%n", name, value);
    }
}
