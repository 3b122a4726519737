package dev.cartage.bench.rules;

/** Rules of ordinary size. */
final class SampleRules {
    /** Its last condition does not hold for any sample. */
    static final String FIVE_CONDITIONS = five(".org");

    static final String FIVE_THAT_HOLD = five(".com");

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

    private SampleRules() {}

    private static String five(String end) {
        return """
            rule "Five conditions"
              when order.shipping_address.country is "CA" and order.subtotal > 50 and order.notes contains "door"
                and order.external_shipping_description is_not "Express" and order.customer_email ends_with "%s" then
                set order.shipping_carrier_name to "UPS"
              end
            end
            """.formatted(end);
    }

    /** Ten lines each. */
    static String many(int rules) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < rules; i++) {
            text.append(lines(i));
        }
        return text.toString();
    }

    /** One of them. */
    static String lines(int number) {
        return LINES.formatted(number, number);
    }
}
