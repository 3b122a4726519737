package dev.cartage.sandbox.shopify.store;

import java.util.List;

/**
 * One line of an order: {@code quantity} as bought, {@code current} after edits and cancellations, {@code unfulfilled}
 * still to be shipped.
 */
public record Line(long id, Variant variant, int quantity, int current, int unfulfilled, List<Attribute> attributes) {

    public Line shipped(int units) {
        return new Line(id, variant, quantity, current, unfulfilled - units, attributes);
    }

    public Line removed() {
        return new Line(id, variant, quantity, current - unfulfilled, 0, attributes);
    }

    /** The line as edited to another number of units, of which those shipped stay shipped. */
    public Line edited(int units) {
        int shipped = current - unfulfilled;
        return new Line(id, variant, quantity, Math.max(units, shipped), Math.max(0, units - shipped), attributes);
    }
}
