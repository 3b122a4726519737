package dev.cartage.bench.truth;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Holds what the stores know against what the warehouses know. It asks the hub nothing: an order counts as carried when
 * a warehouse was told of it once, and its store was told of each of its parcels once.
 */
public final class Checker {
    private static final int EXAMPLES = 20;

    private final Map<Long, List<Instruction>> told = new HashMap<>();
    private final List<String> examples = new ArrayList<>();
    private long lost;
    private long duplicated;
    private long astray;

    private Checker() {}

    public static Verdict check(List<StoreOrder> orders, List<Instruction> instructions) {
        Checker checker = new Checker();
        instructions.forEach(one -> checker.told
                .computeIfAbsent(one.order(), _ -> new ArrayList<>())
                .add(one));
        orders.forEach(checker::check);
        checker.checkStrangers(orders);
        return new Verdict(orders.size(), checker.lost, checker.duplicated, checker.astray, checker.examples);
    }

    private void check(StoreOrder order) {
        List<Instruction> instructions = told.getOrDefault(order.id(), List.of());
        if (instructions.isEmpty()) {
            lost++;
            example(order.id(), "never reached a warehouse");
        } else if (!order.wholly()) {
            lost++;
            example(order.id(), "was not told in full to its store; it told " + order.tracking());
        }
        if (instructions.size() > 1) {
            duplicated += instructions.size() - 1;
            example(order.id(), "was told to warehouses as " + references(instructions));
        }
        checkTracking(order, instructions);
    }

    private void checkTracking(StoreOrder order, List<Instruction> instructions) {
        Set<String> shipped = new HashSet<>();
        instructions.forEach(one -> shipped.addAll(one.tracking()));
        Set<String> seen = new HashSet<>();
        for (String number : order.tracking()) {
            if (!shipped.contains(number)) {
                astray++;
                example(
                        order.id(),
                        "has the tracking number " + number + ", which its warehouse gave to none of its parcels");
            }
            if (!seen.add(number)) {
                duplicated++;
                example(order.id(), "was told twice of the parcel " + number);
            }
        }
    }

    private void checkStrangers(List<StoreOrder> orders) {
        Set<Long> known = new HashSet<>();
        orders.forEach(order -> known.add(order.id()));
        told.keySet().stream().filter(id -> !known.contains(id)).forEach(id -> {
            astray++;
            example(id, "is known to a warehouse, and to no store");
        });
    }

    private static List<String> references(List<Instruction> instructions) {
        return instructions.stream().map(Instruction::reference).toList();
    }

    private void example(long order, String what) {
        if (examples.size() < EXAMPLES) {
            examples.add("Order " + order + " " + what + ".");
        }
    }
}
