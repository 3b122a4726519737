package dev.cartage.sandbox.ebay;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * An order as a buyer places it.
 *
 * @param note what the buyer writes to the seller
 * @param at when; empty for now
 * @param payment for example PAID
 * @param delivery for example SHIP_TO
 */
public record Wish(List<Line> lines, String note, Optional<Instant> at, String payment, String delivery) {
    public Wish {
        lines = List.copyOf(lines);
    }

    public static Wish of(String sku, int quantity) {
        return new Wish(List.of(new Line(sku, quantity)), "", Optional.empty(), "PAID", "SHIP_TO");
    }

    public Wish paid(String status) {
        return new Wish(lines, note, at, status, delivery);
    }

    public Wish delivered(String how) {
        return new Wish(lines, note, at, payment, how);
    }

    /** Units of one SKU. */
    public record Line(String sku, int quantity) {}
}
