package dev.cartage.sandbox.ultracart;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * An order as a buyer places it.
 *
 * @param note what the buyer writes to the merchant
 * @param at when; empty for now
 */
public record Wish(List<Line> lines, String note, Optional<Instant> at) {
    public Wish {
        lines = List.copyOf(lines);
    }

    /**
     * @param center the distribution center that is to ship it
     */
    public record Line(String sku, int quantity, String center) {}
}
