package dev.cartage.hub.order;

import dev.cartage.model.LineFields;
import dev.cartage.model.Order;
import dev.cartage.model.OrderFields;
import dev.cartage.model.OrderLine;
import dev.cartage.rules.outcome.Decision;
import dev.cartage.rules.outcome.Result;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Lines that rules added, and orders made of some of the lines of one. */
public final class RuleLines {
    /** A line that a rule added for one that it dropped stands for that one: so many units of it for all of these. */
    public static final String STANDS_FOR_UNITS = "stands_for_units";

    private RuleLines() {}

    /**
     * The changed order, its added lines with keys of their own. The first line that was added for a dropped one has that
     * one's key, so that the store hears of a kit when its first part ships.
     */
    static Order named(Result result, Order before) {
        List<OrderLine> lines = new ArrayList<>(result.order().lines());
        Map<Integer, Integer> madeFor = new HashMap<>();
        result.all(Decision.Add.class).forEach(add -> madeFor.put(add.target().line(), add.forLine()));
        if (madeFor.isEmpty()) {
            return result.order();
        }
        Set<Integer> kept = new HashSet<>(result.lines());
        Set<Integer> standsFor = new HashSet<>();
        for (int i = 0; i < lines.size(); i++) {
            int number = result.lines().get(i);
            if (madeFor.containsKey(number)) {
                int origin = madeFor.getOrDefault(number, 0);
                boolean stands = origin > 0
                        && origin <= before.lines().size()
                        && !kept.contains(origin)
                        && standsFor.add(origin);
                lines.set(
                        i,
                        stands
                                ? standing(lines.get(i), before.lines().get(origin - 1))
                                : lines.get(i).with(LineFields.ID, Edits.OURS + "rule-" + number));
            }
        }
        return result.order().withLines(lines);
    }

    /** What rules call each line of the order, after edits may have moved some: the numbers of decisions' targets. */
    static List<Integer> numbers(Order order, Order named, List<Integer> numbers) {
        Map<String, Integer> byId = new HashMap<>();
        for (int i = 0; i < named.lines().size(); i++) {
            byId.putIfAbsent(named.lines().get(i).id(), numbers.get(i));
        }
        boolean asTheyWere = order.lines().equals(named.lines());
        return asTheyWere
                ? numbers
                : order.lines().stream()
                        .map(line -> byId.getOrDefault(line.id(), 0))
                        .toList();
    }

    private static OrderLine standing(OrderLine line, OrderLine dropped) {
        Map<String, String> custom = new HashMap<>(line.custom());
        custom.put(STANDS_FOR_UNITS, Integer.toString(dropped.quantity()));
        return new OrderLine(line.values(), custom).with(LineFields.ID, dropped.id());
    }

    /** How many of the store's units so many of this line are. */
    public static int storeUnits(OrderLine line, int units) {
        int all = line.quantity();
        return Optional.ofNullable(line.custom().get(STANDS_FOR_UNITS))
                .filter(text -> text.matches("\\d{1,9}") && all > 0)
                .map(text -> (int) (Long.parseLong(text) * units / all))
                .orElse(units);
    }

    /** Some of the lines as an order of their own; what is paid for shipping, and the gift message, go with the first. */
    static Order part(Order order, List<Integer> positions, String suffix, boolean first) {
        return partOf(order.withLines(positions.stream().map(order.lines()::get).toList()), suffix, first);
    }

    /** An order that has some of the lines already, as one of its own. */
    static Order partOf(Order some, String suffix, boolean first) {
        Order part = some.with(OrderFields.NUMBER, some.number() + suffix);
        return first
                ? part
                : part.with(
                                OrderFields.SHIPPING_AMOUNT,
                                some.get(OrderFields.SHIPPING_AMOUNT).map(_ -> BigDecimal.ZERO))
                        .with(
                                OrderFields.SHIPPING_TAX_AMOUNT,
                                some.get(OrderFields.SHIPPING_TAX_AMOUNT).map(_ -> BigDecimal.ZERO))
                        .with(OrderFields.GIFT_MESSAGE, "");
    }
}
