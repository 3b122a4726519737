package dev.cartage.hub.order.read;

import dev.cartage.hub.storage.Timestamps;
import dev.cartage.model.OrderStatus;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A filter as conditions of SQL on {@code orders} and {@code order_state}. */
final class Clauses {
    /** So many stores are looked through each by its own index; more are as good as all. */
    private static final int FEW = 8;

    /** A shorter beginning of a tracking number is that of too many. */
    private static final int SURE = 6;

    private static final String STORES_OF_MERCHANT = """
            with merchants as (select id from merchant where lower(name) = any (:it) or id::text = any (:it))
            select id from store where merchant_id in (select id from merchants)
            union select store_id from connection where merchant_id in (select id from merchants)
            """;

    private final JdbcClient jdbc;
    private final Instant now;
    private final List<String> conditions = new ArrayList<>();
    private final List<Object> parameters = new ArrayList<>();
    private final List<Long> stores = new ArrayList<>();
    private final List<String> ended = new ArrayList<>();
    private Optional<Term> imported = Optional.empty();
    private boolean indexed;

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
            case PROBLEM -> {
                String[] codes = term.values().toArray(String[]::new);
                with("problem_code <> '' and problem_code " + one(codes), value(codes));
                indexed |= !term.not();
            }
            case STORE -> storesBy("select id from store where lower(name) = any (:it) or id::text = any (:it)", term);
            case MERCHANT -> {
                placesOf("merchant", "merchant_id", term);
                storesBy(STORES_OF_MERCHANT, term);
            }
            case WAREHOUSE -> placesOf("warehouse", "warehouse_id", term);
            case PLATFORM -> storesBy("select id from store where platform = any (?)", term);
            case FLOW -> {
                with("not done and warehouse_leg %s 'CONFIRMED'"
                        .formatted(term.value().equals("orders") ? "<>" : "="));
                indexed |= !term.not();
            }
            case PLACED -> time("placed_at", term);
            case IMPORTED -> {
                time("imported_at", term);
                imported = term.not() ? imported : Optional.of(term);
            }
            case SKU ->
                like("exists (select from order_line where order_line.order_id = orders.id and %s)", "sku", term);
            case TAG ->
                with(
                        "jsonb_exists_any(lower(coalesce(content::jsonb ->> 'external_tags', '[]'))::jsonb, ?)",
                        array(lower(term)));
            case NUMBER -> like("%s", "number", term);
            case REFERENCE -> reference(term);
            case CUSTOMER -> like("%s", "customer_name", term);
            case EMAIL -> like("%s", "customer_email", term);
            case COUNTRY -> with("lower(country) = any (?)", array(lower(term)));
            case UNITS -> with("units " + term.comparison().sql() + " ?", Integer.parseInt(term.value()));
            case TRACKING -> tracking(term);
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
        boolean underWay = statuses.stream().noneMatch(OrderStatus::isFinal);
        if (statuses.stream().allMatch(Clauses::isRare)) {
            with("shelf " + one(names), value(names));
        } else {
            with("status = any (?)" + (underWay ? " and not done" : ""), (Object) names);
        }
        indexed |= underWay && !term.not();
        if (statuses.stream().allMatch(OrderStatus::isFinal) && !term.not() && ended.isEmpty()) {
            statuses.forEach(
                    status -> ended.add((isRare(status) ? "shelf" : "done and status") + " = '" + status.name() + "'"));
        }
    }

    /** The index keeps its order for one value only. */
    private static String one(String[] values) {
        return values.length == 1 ? "= ?" : "= any (?)";
    }

    private static Object value(String[] values) {
        return values.length == 1 ? values[0] : values;
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
        with("orders." + column + " = any (?)", (Object)
                ids("select id from " + table + " where lower(name) = any (:it) or id::text = any (:it)", term));
    }

    /** A few stores have indexes of their own orders. */
    private void storesBy(String sql, Term term) {
        Long[] found = ids(sql, term);
        with("orders.store_id = any (?)", (Object) found);
        if (!term.not() && found.length <= FEW && stores.isEmpty()) {
            stores.addAll(List.of(found));
            indexed |= found.length == 0;
        }
    }

    /** What is not cut by a wildcard is looked up as it is written, and as warehouses mostly write it. */
    private void reference(Term term) {
        if (isWhole(term)) {
            with(
                    "orders.warehouse_id = any (array(select id from warehouse)) and warehouse_reference = any (?)",
                    array(spellings(term)));
            indexed |= !term.not();
        } else {
            like("%s", "warehouse_reference", term);
        }
    }

    private void tracking(Term term) {
        String beginning = term.value().endsWith("*")
                ? term.value().substring(0, term.value().length() - 1)
                : term.value();
        if (beginning.length() < SURE || beginning.contains("*") || beginning.contains(",")) {
            like("exists (select from parcel where parcel.order_id = orders.id and %s)", "tracking_number", term);
            return;
        }
        String upper = beginning.toUpperCase(Locale.ROOT);
        String end = term.value().endsWith("*") ? String.valueOf(Character.MAX_VALUE) : "";
        with(
                "orders.id = any (array(select order_id from parcel where account_id = current_account()"
                        + " and tracking_number ~>=~ ? and tracking_number ~<=~ ? and order_id is not null))",
                upper,
                upper + end);
        indexed |= !term.not();
    }

    private static boolean isWhole(Term term) {
        return !term.value().contains("*");
    }

    private static List<String> spellings(Term term) {
        return term.values().stream()
                .flatMap(one -> Stream.of(one, one.toUpperCase(Locale.ROOT), one.toLowerCase(Locale.ROOT)))
                .distinct()
                .toList();
    }

    private Long[] ids(String sql, Term term) {
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

    /** Whether an index brings only orders that fit, or hardly any others; true also where there is nothing to fit. */
    boolean isIndexed() {
        return indexed || conditions.isEmpty();
    }

    /** Before when all that fit came in; empty if until now. */
    Optional<Instant> importedBefore() {
        return imported.flatMap(term -> {
            Period period = Period.read(term.value(), now).orElseThrow();
            return switch (term.comparison()) {
                case LESS -> Optional.of(period.from());
                case AT_MOST, EQUAL -> Optional.of(period.to());
                case MORE, AT_LEAST -> Optional.empty();
            };
        });
    }

    /** The few stores whose orders alone can fit; empty for all. */
    Long[] stores() {
        return stores.toArray(Long[]::new);
    }

    /** Conditions on {@code order_state}, each with an order of its own, one of which all that fit meet; empty for none. */
    List<String> ended() {
        return ended;
    }

    String sql() {
        return conditions.isEmpty() ? "true" : String.join(" and ", conditions);
    }

    List<Object> parameters() {
        return parameters;
    }
}
