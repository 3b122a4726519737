package dev.cartage.rules.engine;

import dev.cartage.model.Field;
import dev.cartage.model.Values;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Moves values between the model's fields and a run, where a missing value is null and every number a BigDecimal. */
final class Stored {
    private Stored() {}

    static @Nullable Object read(Values values, Field<?> field) {
        Object value = values.get(field);
        return switch (field.kind()) {
            case TEXT -> ((String) value).isEmpty() ? null : value;
            case INSTANT, DECIMAL -> ((Optional<?>) value).orElse(null);
            case WHOLE -> BigDecimal.valueOf((Integer) value);
            case FLAG -> value;
            case TEXTS -> ((List<?>) value).isEmpty() ? null : value;
        };
    }

    /** The record with the changes in it; an entry that is null changes nothing. */
    static Values write(Values base, @Nullable Object[] changes, Object blanked) {
        Values.Change change = base.change();
        for (Field<?> field : base.catalogue().fields()) {
            Object value = changes[field.position()];
            if (value != null) {
                put(change, field, value == blanked ? null : value);
            }
        }
        return change.done();
    }

    @SuppressWarnings("unchecked")
    private static <T> void put(Values.Change change, Field<T> field, @Nullable Object value) {
        Object stored = switch (field.kind()) {
            case TEXT, FLAG, TEXTS -> value == null ? field.absent() : value;
            case INSTANT, DECIMAL -> Optional.ofNullable(value);
            case WHOLE -> value == null ? field.absent() : (Object) ((BigDecimal) value).intValueExact();
        };
        change.set(field, (T) stored);
    }
}
