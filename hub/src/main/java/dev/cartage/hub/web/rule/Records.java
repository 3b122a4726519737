package dev.cartage.hub.web.rule;

import dev.cartage.model.Catalogue;
import dev.cartage.model.Field;
import dev.cartage.model.Values;
import dev.cartage.rules.hook.Hook;
import dev.cartage.rules.hook.Part;
import dev.cartage.rules.hook.Shape;
import dev.cartage.rules.hook.Subject;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** The records of a hook as JSON that people read and change: one key a record, in it its fields, lines and custom. */
final class Records {
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    private Records() {}

    static ObjectNode write(Hook hook, List<Subject> subjects) {
        ObjectNode all = NODES.objectNode();
        for (int i = 0; i < subjects.size(); i++) {
            Shape shape = hook.records().get(i);
            all.set(shape.name(), write(shape, subjects.get(i)));
        }
        return all;
    }

    private static ObjectNode write(Shape shape, Subject subject) {
        ObjectNode node = NODES.objectNode();
        write(subject.values(), node);
        write(subject.facts(), node);
        if (!subject.custom().isEmpty()) {
            ObjectNode custom = node.putObject(Shape.CUSTOM);
            subject.custom().forEach(custom::put);
        }
        shape.lines().filter(_ -> !subject.lines().isEmpty()).ifPresent(part -> {
            var lines = node.putArray(part.plural());
            subject.lines().forEach(line -> lines.add(write(part.shape(), line)));
        });
        if (!subject.source().isNothing()) {
            node.set(Shape.SOURCE, BlockJson.write(subject.source()));
        }
        return node;
    }

    private static void write(Values values, ObjectNode node) {
        for (Field<?> field : values.catalogue().fields()) {
            if (values.has(field)) {
                Object value = values.get(field);
                switch (field.kind()) {
                    case TEXT -> node.put(field.name(), (String) value);
                    case WHOLE -> node.put(field.name(), (Integer) value);
                    case FLAG -> node.put(field.name(), (Boolean) value);
                    case INSTANT, DECIMAL ->
                        node.put(
                                field.name(),
                                ((Optional<?>) value).orElseThrow().toString());
                    case TEXTS -> {
                        var texts = node.putArray(field.name());
                        ((List<?>) value).forEach(text -> texts.add((String) text));
                    }
                }
            }
        }
    }

    /** @throws IllegalArgumentException with a sentence that names the field that cannot be read */
    static List<Subject> read(Hook hook, JsonNode all) {
        return hook.records().stream()
                .map(shape -> read(shape, all.path(shape.name())))
                .toList();
    }

    private static Subject read(Shape shape, JsonNode node) {
        List<Subject> lines = new ArrayList<>();
        Optional<Part> part = shape.lines();
        part.ifPresent(of -> node.path(of.plural()).forEach(line -> lines.add(read(of.shape(), line))));
        Map<String, String> custom = new LinkedHashMap<>();
        node.path(Shape.CUSTOM).properties().forEach(entry -> custom.put(entry.getKey(), text(entry.getValue())));
        Subject subject = Subject.of(values(shape.fields(), node), custom, lines);
        JsonNode source = node.path(Shape.SOURCE);
        return (source.isMissingNode() ? subject : subject.withSource(BlockJson.read(source)))
                .withFacts(values(shape.facts(), node));
    }

    private static String text(JsonNode node) {
        return node.isString() ? node.stringValue() : node.toString();
    }

    private static Values values(Catalogue catalogue, JsonNode node) {
        Values.Change values = Values.none(catalogue).change();
        for (Field<?> field : catalogue.fields()) {
            JsonNode value = node.path(field.name());
            if (!value.isMissingNode()
                    && !value.isNull()
                    && !(value.isString() && value.stringValue().isEmpty())) {
                try {
                    set(values, field, value(field, value));
                } catch (DateTimeException | NumberFormatException unreadable) {
                    throw new IllegalArgumentException(
                            catalogue.record() + "." + field.name() + " cannot be “" + text(value) + "”.", unreadable);
                }
            }
        }
        return values.done();
    }

    private static Object value(Field<?> field, JsonNode value) {
        return switch (field.kind()) {
            case TEXT -> text(value);
            case WHOLE -> Integer.parseInt(text(value).strip());
            case FLAG -> Boolean.parseBoolean(text(value));
            case INSTANT -> Optional.of(Instant.parse(text(value)));
            case DECIMAL -> Optional.of(new BigDecimal(text(value).strip()));
            case TEXTS ->
                value.isArray()
                        ? value.valueStream().map(Records::text).toList()
                        : List.of(text(value).strip().split("\\s*,\\s*"));
        };
    }

    @SuppressWarnings("unchecked")
    private static <T> void set(Values.Change values, Field<T> field, Object value) {
        values.set(field, (T) value);
    }
}
