package dev.cartage.sandbox.amazon;

/** A line of an order. @param shipped units in packages */
public record Item(String id, String sku, int quantity, int shipped) {
    Item shipping(int units) {
        return new Item(id, sku, quantity, shipped + units);
    }

    public int left() {
        return quantity - shipped;
    }
}
