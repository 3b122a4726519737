package dev.cartage.hub.rule;

import dev.cartage.hub.rule.RecentOrders.Past;
import dev.cartage.hub.storage.Tenant;
import dev.cartage.model.Field;
import dev.cartage.model.OrderFields;
import dev.cartage.model.Values;
import dev.cartage.rules.hook.Subject;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;

/** What stood in the fields of recent orders: for completion in the editor, and to point out what never matches. */
public final class SeenValues {
    static final Duration BACK = Duration.ofDays(30);
    private static final Duration KEPT = Duration.ofMinutes(5);
    private static final int PAGE = 500;
    private static final int MOST_ORDERS = 2_000;
    private static final int MOST_VALUES = 100;
    private static final int LONGEST = 100;

    private final RecentOrders orders;
    private final InstantSource clock;
    private final Map<Long, Sample> samples = new ConcurrentHashMap<>();

    public SeenValues(RecentOrders orders, InstantSource clock) {
        this.orders = orders;
        this.clock = clock;
    }

    /**
     * What was seen.
     *
     * @param fields by path, such as {@code order.shipping_address.country}, the values and how many orders had each
     */
    record Sample(Instant at, Map<String, Map<String, Integer>> fields, List<Seen> orders) {}

    /** An order of the sample. */
    record Seen(Where where, Instant at, Subject subject) {}

    /**
     * The commonest values of a field in the newest orders of the last 30 days, commonest first.
     *
     * @param path as a rule writes it, such as {@code order_line.sku}
     */
    public List<String> of(String path) {
        return sample().fields().getOrDefault(path, Map.of()).entrySet().stream()
                .sorted(Map.Entry.<String, Integer>comparingByValue().reversed())
                .map(Map.Entry::getKey)
                .toList();
    }

    /** The paths in which anything was seen. */
    public List<String> paths() {
        return List.copyOf(sample().fields().keySet());
    }

    Sample sample() {
        Instant now = clock.instant();
        return samples.compute(
                Tenant.account(),
                (account, old) -> old != null && old.at().plus(KEPT).isAfter(now) ? old : take(now));
    }

    private Sample take(Instant now) {
        Map<String, Map<String, Integer>> fields = new TreeMap<>();
        List<Seen> seen = new ArrayList<>();
        Optional<Long> before = Optional.of(Long.MAX_VALUE);
        while (before.isPresent() && seen.size() < MOST_ORDERS) {
            RecentOrders.Page page = orders.page(before.get(), now.minus(BACK), PAGE, false);
            for (Past past : page.orders()) {
                past.subject().get().ifPresent(subject -> seen.add(new Seen(past.where(), past.at(), subject)));
            }
            before = page.last();
        }
        seen.forEach(order -> note("order", order.subject(), fields));
        return new Sample(now, fields, seen);
    }

    private static void note(String record, Subject subject, Map<String, Map<String, Integer>> fields) {
        Values values = subject.values();
        for (Field<?> field : values.catalogue().fields()) {
            switch (field.kind()) {
                case TEXT -> note(record + "." + field.name(), (String) values.get(field), fields);
                case TEXTS ->
                    ((List<?>) values.get(field))
                            .forEach(text -> note(record + "." + field.name(), (String) text, fields));
                case WHOLE, FLAG, INSTANT, DECIMAL -> {}
            }
        }
        subject.custom().forEach((name, text) -> note(record + ".custom." + name, text, fields));
        boolean isOrder = values.catalogue() == OrderFields.catalogue();
        if (isOrder) {
            subject.lines().forEach(line -> note("order_line", line, fields));
        }
    }

    private static void note(String path, String value, Map<String, Map<String, Integer>> fields) {
        if (value.isEmpty() || value.length() > LONGEST) {
            return;
        }
        Map<String, Integer> values = fields.computeIfAbsent(path, _ -> new TreeMap<>());
        if (values.size() < MOST_VALUES || values.containsKey(value)) {
            values.merge(value, 1, Integer::sum);
        }
    }
}
