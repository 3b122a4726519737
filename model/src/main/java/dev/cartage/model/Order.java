package dev.cartage.model;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * An order as a store placed it, or as rules and edits left it.
 *
 * @param values the fields of {@link OrderFields}
 * @param lines in the store's order
 * @param custom fields that the store or a rule added, by name
 */
public record Order(Values values, List<OrderLine> lines, Map<String, String> custom) {
    public Order {
        lines = List.copyOf(lines);
        custom = Map.copyOf(custom);
    }

    /** Starts an order; fill it field by field. */
    public static Draft draft(String externalId, String number) {
        return new Draft().set(OrderFields.EXTERNAL_ID, externalId).set(OrderFields.NUMBER, number);
    }

    public <T> T get(Field<T> field) {
        return values.get(field);
    }

    public <T> Order with(Field<T> field, T value) {
        return new Order(values.with(field, value), lines, custom);
    }

    public Order withLines(List<OrderLine> changed) {
        return new Order(values, changed, custom);
    }

    public String externalId() {
        return get(OrderFields.EXTERNAL_ID);
    }

    public String number() {
        return get(OrderFields.NUMBER);
    }

    public Optional<Instant> orderedAt() {
        return get(OrderFields.ORDERED_AT);
    }

    public Address shippingAddress() {
        return OrderFields.SHIPPING_ADDRESS.read(values);
    }

    public Address billingAddress() {
        return OrderFields.BILLING_ADDRESS.read(values);
    }

    /** Units over all lines. */
    public int units() {
        return lines.stream().mapToInt(OrderLine::quantity).sum();
    }

    /** An order being filled. Not for sharing between threads. */
    public static final class Draft {
        private final Values.Change values = Values.none(OrderFields.CATALOGUE).change();
        private List<OrderLine> lines = List.of();
        private Map<String, String> custom = Map.of();

        public <T> Draft set(Field<T> field, T value) {
            values.set(field, value);
            return this;
        }

        public Draft shippingAddress(Address address) {
            OrderFields.SHIPPING_ADDRESS.write(address, values);
            return this;
        }

        public Draft billingAddress(Address address) {
            OrderFields.BILLING_ADDRESS.write(address, values);
            return this;
        }

        public Draft lines(List<OrderLine> of) {
            lines = of;
            return this;
        }

        public Draft custom(Map<String, String> fields) {
            custom = fields;
            return this;
        }

        public Order done() {
            return new Order(values.done(), lines, custom);
        }
    }
}
