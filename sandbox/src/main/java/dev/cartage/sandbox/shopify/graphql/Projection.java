package dev.cartage.sandbox.shopify.graphql;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;

/** Writes what was asked for, straight from the stored objects, and counts the objects written. */
public final class Projection {
    private final JsonGenerator out;
    private int objects;

    public Projection(JsonGenerator out) {
        this.out = out;
    }

    public int objects() {
        return objects;
    }

    public void field(BoundField field, @Nullable Object value) {
        out.writeName(field.key());
        value(field, value);
    }

    private void value(BoundField field, @Nullable Object value) {
        switch (value) {
            case null -> out.writeNull();
            case String text -> out.writeString(text);
            case Integer number -> out.writeNumber(number);
            case Long number -> out.writeString(Long.toString(number));
            case Double number -> out.writeNumber(number);
            case BigDecimal number -> out.writeString(number.toPlainString());
            case Boolean flag -> out.writeBoolean(flag);
            case Instant time -> out.writeString(time.toString());
            case Enum<?> constant -> out.writeString(constant.name());
            case List<?> list -> list(field, list);
            default -> object(field, value);
        }
    }

    private void list(BoundField field, List<?> list) {
        out.writeStartArray();
        for (Object value : list) {
            value(field, value);
        }
        out.writeEndArray();
    }

    private void object(BoundField field, Object value) {
        objects++;
        out.writeStartObject();
        for (BoundField wanted : field.wanted().fieldsOf(field.valueType(), value)) {
            field(wanted, wanted.read().from(value, wanted.call()));
        }
        out.writeEndObject();
    }
}
