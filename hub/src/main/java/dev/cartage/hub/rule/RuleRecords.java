package dev.cartage.hub.rule;

import dev.cartage.model.Catalogue;
import dev.cartage.model.Field;
import dev.cartage.model.Values;
import dev.cartage.rules.hook.Hook;
import dev.cartage.rules.hook.Shape;
import dev.cartage.rules.hook.Subject;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Records of rules as JSON, as the API spells them: addresses as objects, lines under {@code order_lines}, {@code custom},
 * and the store's own data under {@code source}. At a hook with several records each stands under its name; alone, a record
 * may stand without.
 */
public final class RuleRecords {
    private static final JsonMapper JSON = JsonMapper.shared();

    private RuleRecords() {}

    /** @throws IllegalArgumentException with a sentence for a person, if a value does not fit its field */
    public static List<Subject> read(Hook hook, JsonNode json) {
        List<Subject> subjects = new ArrayList<>();
        for (Shape shape : hook.records()) {
            boolean alone = hook.records().size() == 1 && !json.has(shape.name());
            subjects.add(read(shape, alone ? json : json.path(shape.name())));
        }
        return subjects;
    }

    private static Subject read(Shape shape, JsonNode json) {
        List<Subject> lines = shape.lines()
                .map(part -> {
                    JsonNode its = Optional.of(json.path(part.plural()))
                            .filter(JsonNode::isArray)
                            .orElse(
                                    json.path(part.oldPlural()).isArray()
                                            ? json.path(part.oldPlural())
                                            : json.path("lines"));
                    List<Subject> all = new ArrayList<>();
                    its.forEach(line -> all.add(read(part.shape(), line)));
                    return all;
                })
                .orElse(new ArrayList<>());
        Map<String, String> custom = new HashMap<>();
        json.path("custom").properties().forEach(entry -> custom.put(entry.getKey(), text(entry.getValue())));
        return new Subject(
                values(shape.fields(), json),
                values(shape.facts(), json),
                custom,
                lines,
                Documents.read(json.path(Shape.SOURCE)));
    }

    private static Values values(Catalogue catalogue, JsonNode json) {
        Values.Change values = Values.none(catalogue).change();
        for (Field<?> field : catalogue.fields()) {
            JsonNode node = find(json, field.name());
            if (!node.isMissingNode() && !node.isNull()) {
                FieldValues.set(values, field, node.isArray() ? texts(node) : List.of(text(node)));
            }
        }
        return values.done();
    }

    private static JsonNode find(JsonNode json, String name) {
        JsonNode flat = json.path(name);
        int dot = name.indexOf('.');
        return dot < 0 || !flat.isMissingNode()
                ? flat
                : find(json.path(name.substring(0, dot)), name.substring(dot + 1));
    }

    private static List<String> texts(JsonNode node) {
        List<String> texts = new ArrayList<>();
        node.forEach(item -> texts.add(text(item)));
        return texts;
    }

    private static String text(JsonNode node) {
        return node.isValueNode() ? node.asString() : node.toString();
    }

    /** What is given, in the catalogue's order. */
    public static ObjectNode write(Hook hook, List<Subject> subjects) {
        ObjectNode json = JSON.createObjectNode();
        for (int i = 0; i < subjects.size(); i++) {
            Shape shape = hook.records().get(i);
            if (subjects.size() == 1) {
                return write(shape, subjects.get(i));
            }
            json.set(shape.name(), write(shape, subjects.get(i)));
        }
        return json;
    }

    /** Each record under its name, and what the store said with it: all that {@link #read} needs for the same again. */
    public static ObjectNode named(Hook hook, List<Subject> subjects) {
        ObjectNode json = JSON.createObjectNode();
        for (int i = 0; i < subjects.size(); i++) {
            Subject subject = subjects.get(i);
            ObjectNode record = write(hook.records().get(i), subject);
            if (!subject.source().isNothing()) {
                record.set(Shape.SOURCE, Documents.write(subject.source()));
            }
            json.set(hook.records().get(i).name(), record);
        }
        return json;
    }

    private static ObjectNode write(Shape shape, Subject subject) {
        ObjectNode json = JSON.createObjectNode();
        write(json, subject.values());
        write(json, subject.facts());
        shape.lines().filter(_ -> !subject.lines().isEmpty()).ifPresent(part -> {
            ArrayNode lines = json.putArray(part.plural());
            subject.lines().forEach(one -> lines.add(write(part.shape(), one)));
        });
        if (!subject.custom().isEmpty()) {
            ObjectNode custom = json.putObject("custom");
            new java.util.TreeMap<>(subject.custom()).forEach(custom::put);
        }
        return json;
    }

    private static void write(ObjectNode json, Values values) {
        for (Field<?> field : values.catalogue().fields()) {
            if (values.has(field)) {
                int dot = field.name().indexOf('.');
                ObjectNode in =
                        dot < 0 ? json : json.withObjectProperty(field.name().substring(0, dot));
                in.set(field.name().substring(dot + 1), FieldValues.json(field, values));
            }
        }
    }
}
