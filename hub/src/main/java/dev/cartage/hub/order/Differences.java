package dev.cartage.hub.order;

import dev.cartage.model.Field;
import dev.cartage.model.Order;
import dev.cartage.model.OrderFields;
import dev.cartage.model.OrderLine;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** What a warehouse would do differently for the one order than for the other, in words. */
final class Differences {
    private Differences() {}

    /**
     * @param shipped units by SKU that have left: most stores no longer count them, and that is no change
     */
    static List<String> between(Order before, Order after, Map<String, Integer> shipped) {
        List<String> words = new ArrayList<>();
        for (Field<?> field : OrderFields.catalogue().fields()) {
            if (concerns(field)) {
                String was = FieldText.show(before.values(), field);
                String now = FieldText.show(after.values(), field);
                if (!was.equals(now)) {
                    words.add(field.name().replace('_', ' ').replace('.', ' ') + " “" + was + "” → “" + now + "”");
                }
            }
        }
        Map<String, Integer> units = units(after);
        units(before).forEach((sku, was) -> {
            int now = units.getOrDefault(sku, 0);
            if (now > was || now < was - shipped.getOrDefault(sku, 0)) {
                words.add(was + " × " + sku + " → " + now);
            }
            units.remove(sku);
        });
        units.forEach((sku, now) -> words.add("0 × " + sku + " → " + now));
        return words;
    }

    /** Where it goes, how it goes, and what is to be written with it. */
    private static boolean concerns(Field<?> field) {
        return field.name().startsWith("shipping_address")
                || field.equals(OrderFields.SHIPPING_METHOD)
                || field.equals(OrderFields.GIFT_MESSAGE)
                || field.equals(OrderFields.SHIPPING_NOTES);
    }

    private static Map<String, Integer> units(Order order) {
        Map<String, Integer> units = new TreeMap<>();
        for (OrderLine line : order.lines()) {
            units.merge(line.sku(), line.quantity(), Integer::sum);
        }
        return units;
    }
}
