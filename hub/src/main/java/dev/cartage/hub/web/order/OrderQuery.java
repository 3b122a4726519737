package dev.cartage.hub.web.order;

import dev.cartage.hub.order.read.OrderFilter;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * What the address bar says of a list of orders.
 *
 * @param q conditions and words as people type them; the other filters are conditions too, each chosen from a list
 * @param placed for example {@code >-7d}
 * @param columns names of columns, with commas between; "" for the usual ones
 * @param after the id of the last order of the page before
 * @param before the id of the first order of the page after
 */
public record OrderQuery(
        @Nullable String q,
        @Nullable String status,
        @Nullable String store,
        @Nullable String merchant,
        @Nullable String warehouse,
        @Nullable String platform,
        @Nullable String flow,
        @Nullable String placed,
        @Nullable String problem,
        @Nullable String columns,
        @Nullable Long after,
        @Nullable Long before) {

    public OrderFilter filter() {
        return OrderFilter.of(Stream.concat(chosen().entrySet().stream().map(OrderQuery::condition), Stream.of(text()))
                .collect(Collectors.joining(" ")));
    }

    private static String condition(Map.Entry<String, String> chosen) {
        var value = chosen.getValue().replace("\"", "");
        return chosen.getKey() + ":" + (value.contains(" ") ? "\"" + value + "\"" : value);
    }

    /** The chosen filters by name, in the order in which they are shown. */
    public Map<String, String> chosen() {
        var names = List.of("status", "store", "merchant", "warehouse", "platform", "flow", "placed", "problem");
        var values = Arrays.asList(status, store, merchant, warehouse, platform, flow, placed, problem);
        Map<String, String> chosen = new LinkedHashMap<>();
        for (int i = 0; i < names.size(); i++) {
            var value = values.get(i);
            if (value != null && !value.isBlank()) {
                chosen.put(names.get(i), value.replace("\0", "").strip());
            }
        }
        return chosen;
    }

    /** Whether this value is the chosen one. */
    public boolean has(String name, Object value) {
        return chosen().getOrDefault(name, "").equals(value.toString());
    }

    public String text() {
        return q == null ? "" : q.replace("\0", "").strip();
    }

    public boolean first() {
        return after == null && before == null;
    }

    public List<Column> shown() {
        return Column.of(columns == null ? "" : columns);
    }

    /** The same list from its beginning, at another path. */
    public String at(String path) {
        return address(path).encode().toUriString();
    }

    public String older(long orderId) {
        return address("/orders").queryParam("after", orderId).encode().toUriString();
    }

    public String newer(long orderId) {
        return address("/orders").queryParam("before", orderId).encode().toUriString();
    }

    private UriComponentsBuilder address(String path) {
        var address = UriComponentsBuilder.fromPath(path);
        if (!text().isEmpty()) {
            address.queryParam("q", "{q}").uriVariables(Map.of("q", text()));
        }
        Map<String, Object> values = new LinkedHashMap<>(Map.of("q", text()));
        chosen().forEach((name, value) -> {
            address.queryParam(name, "{" + name + "}");
            values.put(name, value);
        });
        if (columns != null && !columns.isBlank()) {
            address.queryParam("columns", "{columns}");
            values.put("columns", columns);
        }
        return address.uriVariables(values);
    }
}
