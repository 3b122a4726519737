package dev.cartage.model;

import java.util.Arrays;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The values of one record's fields, immutable. A field that was never set has its {@link Field#absent} value. */
public final class Values {
    private final Catalogue catalogue;
    private final @Nullable Object[] values;

    private Values(Catalogue catalogue, @Nullable Object[] values) {
        this.catalogue = catalogue;
        this.values = values;
    }

    /** A record of which nothing is known. */
    public static Values none(Catalogue catalogue) {
        return new Values(catalogue, new Object[catalogue.size()]);
    }

    public Catalogue catalogue() {
        return catalogue;
    }

    @SuppressWarnings("unchecked")
    public <T> T get(Field<T> field) {
        Object value = values[field.position()];
        return value == null ? field.absent() : (T) value;
    }

    public boolean has(Field<?> field) {
        return values[field.position()] != null;
    }

    public <T> Values with(Field<T> field, T value) {
        return change().set(field, value).done();
    }

    /** A copy that can be filled field by field; the original stays as it is. */
    public Change change() {
        return new Change(catalogue, values.clone());
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Values that && catalogue == that.catalogue && Arrays.equals(values, that.values);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(values);
    }

    @Override
    public String toString() {
        StringBuilder text = new StringBuilder(catalogue.record()).append('{');
        for (Field<?> field : catalogue.fields()) {
            if (has(field)) {
                text.append(field.name()).append('=').append(get(field)).append(' ');
            }
        }
        return text.append('}').toString();
    }

    /** Values being filled. Not for sharing between threads. */
    public static final class Change {
        private final Catalogue catalogue;
        private final @Nullable Object[] values;

        private Change(Catalogue catalogue, @Nullable Object[] values) {
            this.catalogue = catalogue;
            this.values = values;
        }

        public <T> Change set(Field<T> field, T value) {
            values[field.position()] = Objects.equals(value, field.absent()) ? null : value;
            return this;
        }

        public Values done() {
            return new Values(catalogue, values.clone());
        }
    }
}
