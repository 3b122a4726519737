package dev.cartage.hub.order;

import dev.cartage.model.Address;
import dev.cartage.model.Order;
import dev.cartage.model.OrderFields;
import dev.cartage.spi.Limits;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Puts an address that is too wide for a warehouse into its three lines, at blanks. Nothing is ever cut off. */
final class AddressLines {
    private static final int LINES = 3;

    private AddressLines() {}

    /** The order as it was if its address fits already, or does not fit at all. */
    static Order wrap(Order order, Limits limits) {
        Address to = order.shippingAddress();
        List<String> given = Stream.of(to.street1(), to.street2(), to.street3())
                .filter(line -> !line.isBlank())
                .toList();
        if (limits.street() == 0 || given.stream().allMatch(line -> line.length() <= limits.street())) {
            return order;
        }
        List<String> lines = fill(given.stream().collect(Collectors.joining(" ")), limits.street());
        if (lines.size() > LINES) {
            return order;
        }
        return order.with(OrderFields.SHIPPING_ADDRESS.street1(), line(lines, 0))
                .with(OrderFields.SHIPPING_ADDRESS.street2(), line(lines, 1))
                .with(OrderFields.SHIPPING_ADDRESS.street3(), line(lines, 2));
    }

    private static List<String> fill(String text, int width) {
        List<String> lines = new ArrayList<>();
        StringBuilder line = new StringBuilder();
        for (String word : text.strip().split("\\s+")) {
            if (!line.isEmpty() && line.length() + 1 + word.length() > width) {
                lines.add(line.toString());
                line.setLength(0);
            }
            line.append(line.isEmpty() ? "" : " ").append(word);
        }
        lines.add(line.toString());
        return lines;
    }

    private static String line(List<String> lines, int index) {
        return index < lines.size() ? lines.get(index) : "";
    }
}
