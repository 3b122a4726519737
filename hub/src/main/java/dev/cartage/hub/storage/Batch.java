package dev.cartage.hub.storage;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.ToIntFunction;
import java.util.function.ToLongFunction;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The one way to write many rows: each column travels as one array, and one statement takes them all.
 *
 * <pre>{@code
 * Batch.of(lines)
 *     .longs(Line::orderId)
 *     .texts(Line::sku)
 *     .update(jdbc, "insert into order_line (order_id, sku) select * from unnest(?, ?)");
 * }</pre>
 *
 * <p>Columns and single values fill the statement's question marks in the order in which they are named. The arrays
 * carry their type, so the statement needs no casts. Sort the rows by their unique key first, so that two batches
 * never wait for each other in a circle.
 *
 * @param <R> a row
 */
public final class Batch<R> {
    private final List<R> rows;
    private final List<Object> parameters = new ArrayList<>();

    private Batch(List<R> rows) {
        this.rows = rows;
    }

    public static <R> Batch<R> of(List<R> rows) {
        return new Batch<>(List.copyOf(rows));
    }

    /** {@code bigint[]} */
    public Batch<R> longs(ToLongFunction<R> column) {
        return with(rows.stream().mapToLong(column).toArray());
    }

    public Batch<R> optionalLongs(Function<R, Optional<Long>> column) {
        return with(rows.stream().map(column).map(value -> value.orElse(null)).toArray(Long[]::new));
    }

    /** {@code integer[]} */
    public Batch<R> ints(ToIntFunction<R> column) {
        return with(rows.stream().mapToInt(column).toArray());
    }

    public Batch<R> optionalInts(Function<R, Optional<Integer>> column) {
        return with(rows.stream().map(column).map(value -> value.orElse(null)).toArray(Integer[]::new));
    }

    /** {@code boolean[]} */
    public Batch<R> booleans(Predicate<R> column) {
        var values = new boolean[rows.size()];
        for (var row = 0; row < values.length; row++) {
            values[row] = column.test(rows.get(row));
        }
        return with(values);
    }

    /** {@code bytea[]} */
    public Batch<R> bytes(Function<R, byte[]> column) {
        return with(rows.stream().map(column).toArray(byte[][]::new));
    }

    /** {@code text[]}; characters that PostgreSQL cannot keep become U+FFFD. */
    public Batch<R> texts(Function<R, String> column) {
        return typed("text", row -> Optional.of(StorableText.of(column.apply(row))));
    }

    public Batch<R> optionalTexts(Function<R, Optional<String>> column) {
        return typed("text", row -> column.apply(row).map(StorableText::of));
    }

    /** {@code jsonb[]} from JSON text. */
    public Batch<R> jsons(Function<R, String> column) {
        return typed("jsonb", row -> Optional.of(column.apply(row)));
    }

    /** {@code timestamptz[]}, cut to microseconds. */
    public Batch<R> instants(Function<R, Instant> column) {
        return typed(
                "timestamptz",
                row -> Optional.of(Timestamps.cut(column.apply(row)).toString()));
    }

    public Batch<R> optionalInstants(Function<R, Optional<Instant>> column) {
        return typed(
                "timestamptz", row -> column.apply(row).map(Timestamps::cut).map(Instant::toString));
    }

    /** {@code numeric[]} */
    public Batch<R> decimals(Function<R, BigDecimal> column) {
        return typed("numeric", row -> Optional.of(column.apply(row).toPlainString()));
    }

    public Batch<R> optionalDecimals(Function<R, Optional<BigDecimal>> column) {
        return typed("numeric", row -> column.apply(row).map(BigDecimal::toPlainString));
    }

    /** {@code uuid[]} */
    public Batch<R> uuids(Function<R, UUID> column) {
        return typed("uuid", row -> Optional.of(column.apply(row).toString()));
    }

    /** An array of any type, from PostgreSQL's text form of its values; empty is null. */
    public Batch<R> typed(String type, Function<R, Optional<String>> column) {
        return with(new TypedArray(type, rows.stream().map(column).toList()));
    }

    /** One value for all rows. */
    public Batch<R> value(Object value) {
        return with(value instanceof Instant instant ? Timestamps.parameter(instant) : value);
    }

    private Batch<R> with(Object parameter) {
        parameters.add(parameter);
        return this;
    }

    /** Rows written. No row to write: the database is not asked. */
    public int update(JdbcClient jdbc, String sql) {
        return rows.isEmpty() ? 0 : jdbc.sql(sql).params(parameters).update();
    }

    /** What the statement answers, be it a select or has it a {@code returning}. */
    public <T> List<T> query(JdbcClient jdbc, String sql, RowMapper<T> mapper) {
        return rows.isEmpty()
                ? List.of()
                : jdbc.sql(sql).params(parameters).query(mapper).list();
    }
}
