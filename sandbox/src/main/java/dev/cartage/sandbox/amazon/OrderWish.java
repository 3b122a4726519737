package dev.cartage.sandbox.amazon;

import java.time.Instant;
import java.util.List;
import java.util.Set;

/** An order to be placed. */
public record OrderWish(
        List<Line> lines, String instruction, Set<String> programs, String fulfilledBy, boolean paid, Instant at) {
    public OrderWish {
        lines = List.copyOf(lines);
        programs = Set.copyOf(programs);
    }

    public static OrderWish of(String sku, int quantity, Instant at) {
        return new OrderWish(List.of(new Line(sku, quantity)), "", Set.of(), "MERCHANT", true, at);
    }

    public OrderWish in(String... wanted) {
        return new OrderWish(lines, instruction, Set.of(wanted), fulfilledBy, paid, at);
    }

    public OrderWish fulfilledByAmazon() {
        return new OrderWish(lines, instruction, programs, "AMAZON", paid, at);
    }

    public OrderWish unpaid() {
        return new OrderWish(lines, instruction, programs, fulfilledBy, false, at);
    }

    /** Units of one SKU. */
    public record Line(String sku, int quantity) {}
}
