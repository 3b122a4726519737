package dev.cartage.hub.order;

import dev.cartage.model.Catalogue;
import dev.cartage.model.Field;
import dev.cartage.model.LineFields;
import dev.cartage.model.Order;
import dev.cartage.model.OrderFields;
import dev.cartage.model.OrderLine;
import dev.cartage.model.Values;
import java.io.StringWriter;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

/** An order as the database keeps it: the fields that are given, by name, then {@code lines} and {@code custom}. */
public final class OrderJson {
    private static final JsonFactory JSON = JsonFactory.builder().build();

    private OrderJson() {}

    public static String write(Order order) {
        StringWriter text = new StringWriter(1024);
        try (JsonGenerator json = JSON.createGenerator(ObjectWriteContext.empty(), text)) {
            json.writeStartObject();
            writeValues(json, order.values());
            json.writeArrayPropertyStart("lines");
            for (OrderLine line : order.lines()) {
                json.writeStartObject();
                writeValues(json, line.values());
                writeCustom(json, line.custom());
                json.writeEndObject();
            }
            json.writeEndArray();
            writeCustom(json, order.custom());
            json.writeEndObject();
        }
        return text.toString();
    }

    private static void writeCustom(JsonGenerator json, Map<String, String> custom) {
        if (!custom.isEmpty()) {
            json.writeObjectPropertyStart("custom");
            custom.forEach(json::writeStringProperty);
            json.writeEndObject();
        }
    }

    private static void writeValues(JsonGenerator json, Values values) {
        for (Field<?> field : values.catalogue().fields()) {
            if (values.has(field)) {
                writeValue(json, field, values.get(field));
            }
        }
    }

    private static void writeValue(JsonGenerator json, Field<?> field, Object value) {
        switch (field.kind()) {
            case TEXT -> json.writeStringProperty(field.name(), (String) value);
            case WHOLE -> json.writeNumberProperty(field.name(), (Integer) value);
            case FLAG -> json.writeBooleanProperty(field.name(), (Boolean) value);
            case INSTANT, DECIMAL ->
                json.writeStringProperty(
                        field.name(), ((Optional<?>) value).orElseThrow().toString());
            case TEXTS -> {
                json.writeArrayPropertyStart(field.name());
                ((List<?>) value).forEach(text -> json.writeString((String) text));
                json.writeEndArray();
            }
        }
    }

    public static Order read(String text) {
        try (JsonParser json = JSON.createParser(ObjectReadContext.empty(), text)) {
            json.nextToken();
            Order.Draft draft = Order.draft("", "");
            while (json.nextToken() != JsonToken.END_OBJECT) {
                String name = json.currentName();
                json.nextToken();
                switch (name) {
                    case "lines" -> draft.lines(readLines(json));
                    case "custom" -> draft.custom(readCustom(json));
                    default -> readValue(json, OrderFields.catalogue(), name, draft::set);
                }
            }
            return draft.done();
        }
    }

    private static List<OrderLine> readLines(JsonParser json) {
        List<OrderLine> lines = new ArrayList<>();
        while (json.nextToken() != JsonToken.END_ARRAY) {
            Values.Change values = OrderLine.of("", "", "", 0).values().change();
            Map<String, String> custom = Map.of();
            while (json.nextToken() != JsonToken.END_OBJECT) {
                String name = json.currentName();
                json.nextToken();
                if (name.equals("custom")) {
                    custom = readCustom(json);
                } else {
                    readValue(json, LineFields.catalogue(), name, values::set);
                }
            }
            lines.add(new OrderLine(values.done(), custom));
        }
        return lines;
    }

    private static Map<String, String> readCustom(JsonParser json) {
        Map<String, String> custom = new LinkedHashMap<>();
        while (json.nextToken() != JsonToken.END_OBJECT) {
            String name = json.currentName();
            json.nextToken();
            custom.put(name, json.getString());
        }
        return custom;
    }

    /** Takes a field's value. */
    private interface Setter {
        <T> Object set(Field<T> field, T value);
    }

    private static void readValue(JsonParser json, Catalogue catalogue, String name, Setter setter) {
        Optional<Field<?>> known = catalogue.find(name);
        if (known.isEmpty()) {
            json.skipChildren();
            return;
        }
        Field<?> field = known.get();
        Object value = switch (field.kind()) {
            case TEXT -> json.getString();
            case WHOLE -> json.getIntValue();
            case FLAG -> json.getBooleanValue();
            case INSTANT -> Optional.of(Instant.parse(json.getString()));
            case DECIMAL -> Optional.of(new BigDecimal(json.getString()));
            case TEXTS -> readTexts(json);
        };
        setUnchecked(setter, field, value);
    }

    @SuppressWarnings("unchecked")
    private static <T> void setUnchecked(Setter setter, Field<T> field, Object value) {
        setter.set(field, (T) value);
    }

    private static List<String> readTexts(JsonParser json) {
        List<String> texts = new ArrayList<>();
        while (json.nextToken() != JsonToken.END_ARRAY) {
            texts.add(json.getString());
        }
        return texts;
    }
}
