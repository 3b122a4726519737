package dev.cartage.hub.order;

import dev.cartage.model.Field;
import dev.cartage.model.LineFields;
import dev.cartage.model.Order;
import dev.cartage.model.OrderFields;
import dev.cartage.model.OrderLine;
import dev.cartage.model.Values;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.IntStream;
import tools.jackson.databind.json.JsonMapper;

/**
 * What people changed of an order, kept apart from what the store said and laid over it again whenever it is judged.
 *
 * @param fields by name; custom ones begin with {@code custom.}
 * @param lines by the store's key of the line, then by field
 * @param removed keys of lines that are not to ship
 * @param added lines the store knows nothing of; their keys begin with {@link #OURS}
 */
public record Edits(
        Map<String, Change> fields,
        Map<String, Map<String, Change>> lines,
        List<String> removed,
        List<Map<String, String>> added) {
    public static final Edits NONE = new Edits(Map.of(), Map.of(), List.of(), List.of());

    /** How the keys of lines begin that no store knows. */
    public static final String OURS = "cartage-";

    private static final String CUSTOM = "custom.";
    private static final JsonMapper JSON = JsonMapper.shared();

    /** @param was as the person found it; @param now as they left it */
    public record Change(String was, String now) {}

    public boolean isNone() {
        return equals(NONE);
    }

    /** "" for none. */
    public String write() {
        return isNone() ? "" : JSON.writeValueAsString(this);
    }

    public static Edits read(String text) {
        return text.isEmpty() ? NONE : JSON.readValue(text, Edits.class);
    }

    /** These edits with later ones over them. What a field was before the first edit stays known. */
    public Edits and(Edits later) {
        Map<String, Map<String, Change>> bothLines = new TreeMap<>(lines);
        later.lines.forEach((key, changes) -> bothLines.merge(key, changes, Edits::over));
        List<String> bothRemoved = new ArrayList<>(removed);
        later.removed.stream().filter(key -> !removed.contains(key)).forEach(bothRemoved::add);
        List<Map<String, String>> bothAdded = new ArrayList<>(added);
        bothAdded.addAll(later.added);
        return new Edits(over(fields, later.fields), bothLines, bothRemoved, bothAdded);
    }

    private static Map<String, Change> over(Map<String, Change> older, Map<String, Change> newer) {
        Map<String, Change> both = new TreeMap<>(older);
        newer.forEach((name, change) -> both.merge(name, change, (a, b) -> new Change(a.was(), b.now())));
        both.values().removeIf(change -> change.was().equals(change.now()));
        return both;
    }

    /** The order with the edits over it. A line that the store has taken out since stays out. */
    public Order over(Order order) {
        if (isNone()) {
            return order;
        }
        Values.Change values = order.values().change();
        Map<String, String> custom = new HashMap<>(order.custom());
        fields.forEach((name, change) -> {
            if (name.startsWith(CUSTOM)) {
                custom.put(name.substring(CUSTOM.length()), change.now());
            }
            OrderFields.catalogue().find(name).ifPresent(field -> FieldText.set(values, field, change.now()));
        });
        return new Order(values.done(), lines(order.lines()), custom);
    }

    /** A part of the order with the edits over it: fewer lines, none added, and a number of its own. */
    Order overPart(Order part) {
        Map<String, Change> withoutNumber = new TreeMap<>(fields);
        withoutNumber.remove(OrderFields.NUMBER.name());
        return new Edits(withoutNumber, lines, removed, List.of()).over(part);
    }

    /** For what one location ships: the number is the part's own, and how much it ships is the store's to say. */
    Edits ofShare() {
        Map<String, Change> withoutNumber = new TreeMap<>(fields);
        withoutNumber.remove(OrderFields.NUMBER.name());
        Map<String, Map<String, Change>> withoutQuantity = new TreeMap<>();
        lines.forEach((line, changes) -> {
            Map<String, Change> others = new TreeMap<>(changes);
            others.remove(LineFields.QUANTITY.name());
            withoutQuantity.put(line, others);
        });
        return new Edits(withoutNumber, withoutQuantity, removed, List.of());
    }

    private List<OrderLine> lines(List<OrderLine> of) {
        List<OrderLine> result = new ArrayList<>();
        for (OrderLine line : of) {
            if (!removed.contains(line.id()) && !isAdded(line)) {
                result.add(with(line, lines.getOrDefault(line.id(), Map.of()), false));
            }
        }
        for (int i = 0; i < added.size(); i++) {
            Values.Change values =
                    OrderLine.of(OURS + (i + 1), "", "", 0).values().change();
            added.get(i).forEach((name, text) -> find(name).ifPresent(field -> FieldText.set(values, field, text)));
            result.add(new OrderLine(values.done(), Map.of()));
        }
        return result;
    }

    /** Edits are laid over an order twice, before the rules and after them; what was added comes once. */
    private boolean isAdded(OrderLine line) {
        return IntStream.rangeClosed(1, added.size()).anyMatch(i -> line.id().equals(OURS + i));
    }

    /** The store's own line, as it was before any edit. */
    public OrderLine undo(OrderLine edited) {
        return with(edited, lines.getOrDefault(edited.id(), Map.of()), true);
    }

    private static OrderLine with(OrderLine line, Map<String, Change> changes, boolean undo) {
        Values.Change values = line.values().change();
        changes.forEach((name, change) ->
                find(name).ifPresent(field -> FieldText.set(values, field, undo ? change.was() : change.now())));
        return new OrderLine(values.done(), line.custom());
    }

    private static Optional<Field<?>> find(String name) {
        return LineFields.catalogue().find(name).filter(field -> !field.equals(LineFields.ID));
    }
}
