package dev.cartage.hub.rule;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * The lookup tables that count in one place, in memory. Where a store, its warehouse and the account have a table of one
 * name, the store's row comes before the warehouse's, and that before the account's.
 */
final class TableSet implements dev.cartage.rules.hook.Tables {
    private final Map<String, List<Content>> byName = new TreeMap<>();

    /** A table and its rows by key. */
    record Content(LookupTable table, Map<String, List<String>> rows) {
        Content {
            rows = new HashMap<>(rows);
        }

        Optional<String> find(String key, String column) {
            int index = column.isEmpty() ? 0 : table.columns().indexOf(column);
            List<String> cells = rows.get(key);
            return cells == null || index < 0 || index >= cells.size()
                    ? Optional.empty()
                    : Optional.of(cells.get(index)).filter(cell -> !cell.isEmpty());
        }
    }

    TableSet(List<Content> contents) {
        contents.stream()
                .sorted(Comparator.comparing(
                                (Content content) -> content.table().scope().kind())
                        .reversed())
                .forEach(content -> byName.merge(
                        content.table().name(),
                        List.of(content),
                        (wide, more) -> java.util.stream.Stream.concat(wide.stream(), more.stream())
                                .toList()));
    }

    @Override
    public List<String> names() {
        return List.copyOf(byName.keySet());
    }

    @Override
    public Optional<String> find(String table, String key, String column) {
        for (Content content : byName.getOrDefault(table, List.of())) {
            Optional<String> found = content.find(key, column);
            if (found.isPresent()) {
                return found;
            }
        }
        return Optional.empty();
    }
}
