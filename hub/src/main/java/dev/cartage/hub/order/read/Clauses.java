package dev.cartage.hub.order.read;

import dev.cartage.hub.storage.Timestamps;
import dev.cartage.model.OrderStatus;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A filter as conditions of SQL on {@code orders} and {@code order_state}. */
final class Clauses {
    private final JdbcClient jdbc;
    private final Instant now;
    private final List<String> conditions = new ArrayList<>();
    private final List<Object> parameters = new ArrayList<>();

    Clauses(JdbcClient jdbc, Instant now) {
        this.jdbc = jdbc;
        this.now = now;
    }

    Clauses with(String condition, Object... values) {
        conditions.add(condition);
        parameters.addAll(List.of(values));
        return this;
    }

    Clauses with(OrderFilter filter) {
        if (!filter.faults().isEmpty() || filter.isTooShort()) {
            return with("false");
        }
        filter.terms().forEach(this::with);
        return this;
    }

    private void with(Term term) {
        int before = conditions.size();
        switch (term.key()) {
            case STATUS -> status(term);
            case PROBLEM -> with("problem_code <> '' and problem_code = any (?)", array(term.values()));
            case STORE -> placesOf("store", "store_id", term);
            case MERCHANT -> placesOf("merchant", "merchant_id", term);
            case WAREHOUSE -> placesOf("warehouse", "warehouse_id", term);
            case PLATFORM ->
                with("orders.store_id = any (?)", ids("select id from store where platform = any (?)", term));
            case FLOW ->
                with("not done and warehouse_leg %s 'CONFIRMED'"
                        .formatted(term.value().equals("orders") ? "<>" : "="));
            case PLACED -> time("placed_at", term);
            case IMPORTED -> time("imported_at", term);
            case SKU ->
                like("exists (select from order_line where order_line.order_id = orders.id and %s)", "sku", term);
            case TAG ->
                with(
                        "jsonb_exists_any(lower(coalesce(content::jsonb ->> 'external_tags', '[]'))::jsonb, ?)",
                        array(lower(term)));
            case NUMBER -> like("%s", "number", term);
            case REFERENCE -> like("%s", "warehouse_reference", term);
            case CUSTOMER -> like("%s", "customer_name", term);
            case EMAIL -> like("%s", "customer_email", term);
            case COUNTRY -> with("lower(country) = any (?)", array(lower(term)));
            case UNITS -> with("units " + term.comparison().sql() + " ?", Integer.parseInt(term.value()));
            case TRACKING ->
                like("exists (select from parcel where parcel.order_id = orders.id and %s)", "tracking_number", term);
            case CUSTOM -> {
                like("%s", "(content::jsonb -> 'custom' ->> ?)", term);
                parameters.add(parameters.size() - 1, term.name());
            }
        }
        if (term.not()) {
            String negated = "not coalesce((" + String.join(" and ", conditions.subList(before, conditions.size()))
                    + "), false)";
            conditions.subList(before, conditions.size()).clear();
            conditions.add(negated);
        }
    }

    /** Lets the database use the small indexes of orders that are rare, under way, or need somebody. */
    private void status(Term term) {
        List<OrderStatus> statuses = term.values().stream()
                .flatMap(one -> QueryText.status(one).stream())
                .toList();
        String[] names = statuses.stream().map(Enum::name).toArray(String[]::new);
        if (statuses.stream().allMatch(Clauses::isRare)) {
            with(names.length == 1 ? "shelf = ?" : "shelf = any (?)", names.length == 1 ? names[0] : (Object) names);
        } else {
            with(
                    "status = any (?)" + (statuses.stream().noneMatch(OrderStatus::isFinal) ? " and not done" : ""),
                    (Object) names);
        }
    }

    private static boolean isRare(OrderStatus status) {
        return switch (status) {
            case NEW, QUEUED, OPEN, SHIPPED, CLOSED -> false;
            case PENDING,
                    BUNDLED,
                    ROUTED,
                    PARTIALLY_SHIPPED,
                    ERROR,
                    SKIPPED,
                    DELAYED,
                    CANCELED,
                    ARCHIVED,
                    ABANDONED,
                    DELETED -> true;
        };
    }

    private void placesOf(String table, String column, Term term) {
        with(
                "orders." + column + " = any (?)",
                ids("select id from " + table + " where lower(name) = any (:it) or id::text = any (:it)", term));
    }

    private Object ids(String sql, Term term) {
        var asked = jdbc.sql(sql);
        var values = lower(term).toArray(String[]::new);
        asked = sql.contains(":it") ? asked.param("it", values) : asked.param(values);
        return asked.query(Long.class).list().toArray(Long[]::new);
    }

    private void time(String column, Term term) {
        Period period = Period.read(term.value(), now).orElseThrow();
        Object from = Timestamps.parameter(period.from());
        Object to = Timestamps.parameter(period.to());
        switch (term.comparison()) {
            case EQUAL -> {
                boolean moment = period.from().equals(period.to());
                with(column + " >= ? and " + column + " < ?", from, moment ? Timestamps.parameter(now) : to);
            }
            case MORE, AT_LEAST -> with(column + " >= ?", from);
            case LESS -> with(column + " < ?", from);
            case AT_MOST -> with(column + " < ?", to);
        }
    }

    private void like(String frame, String column, Term term) {
        String[] patterns = lower(term).stream()
                .map(one -> one.replaceAll("([\\\\%_])", "\\\\$1").replace('*', '%'))
                .toArray(String[]::new);
        with(frame.formatted("lower(" + column + ") like any (?)"), (Object) patterns);
    }

    private static List<String> lower(Term term) {
        return term.values().stream().map(one -> one.toLowerCase(Locale.ROOT)).toList();
    }

    private static Object array(List<String> values) {
        return values.toArray(String[]::new);
    }

    String sql() {
        return conditions.isEmpty() ? "true" : String.join(" and ", conditions);
    }

    List<Object> parameters() {
        return parameters;
    }
}
