package dev.cartage.model;

import java.util.Map;

/**
 * One line of an order.
 *
 * @param custom fields that the store or a rule added, by name
 */
public record OrderLine(Values values, Map<String, String> custom) {
    public OrderLine {
        custom = Map.copyOf(custom);
    }

    public static OrderLine of(String id, String sku, String name, int quantity) {
        Values values = Values.none(LineFields.CATALOGUE)
                .change()
                .set(LineFields.ID, id)
                .set(LineFields.SKU, sku)
                .set(LineFields.NAME, name)
                .set(LineFields.QUANTITY, quantity)
                .done();
        return new OrderLine(values, Map.of());
    }

    public <T> T get(Field<T> field) {
        return values.get(field);
    }

    public <T> OrderLine with(Field<T> field, T value) {
        return new OrderLine(values.with(field, value), custom);
    }

    public String id() {
        return get(LineFields.ID);
    }

    public String sku() {
        return get(LineFields.SKU);
    }

    public String name() {
        return get(LineFields.NAME);
    }

    public int quantity() {
        return get(LineFields.QUANTITY);
    }
}
