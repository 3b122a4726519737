package dev.cartage.sandbox.shopify.store;

import java.time.Instant;
import java.util.List;

/**
 * An order to be placed, where "" and an empty list leave the choice to the generator.
 *
 * @param lines SKUs and quantities; empty for invented ones
 * @param averageLines of invented orders, 1 to 5
 * @param payment one of OrderDisplayFinancialStatus
 * @param createdAt the time of the order, which is its first updatedAt too
 */
public record Wish(
        List<WishedLine> lines,
        double averageLines,
        String payment,
        String note,
        String email,
        List<String> tags,
        List<Attribute> attributes,
        Instant createdAt) {

    public record WishedLine(String sku, int quantity) {}

    /** Any order, paid, placed now. */
    public static Wish any(Instant now) {
        return new Wish(List.of(), 2, "PAID", "", "", List.of(), List.of(), now);
    }

    public Wish withLines(List<WishedLine> changed) {
        return new Wish(changed, averageLines, payment, note, email, tags, attributes, createdAt);
    }

    public Wish withNote(String changed) {
        return new Wish(lines, averageLines, payment, changed, email, tags, attributes, createdAt);
    }

    public Wish at(Instant changed) {
        return new Wish(lines, averageLines, payment, note, email, tags, attributes, changed);
    }
}
