package dev.cartage.hub.storage;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class BatchTest {
    private static final Tx TX = TestDatabase.fresh().tx();

    private record Everything(
            long id,
            int count,
            boolean open,
            String name,
            String raw,
            String json,
            Instant at,
            BigDecimal price,
            UUID key,
            Optional<Long> parent,
            Optional<Integer> position,
            Optional<String> note,
            Optional<Instant> until,
            Optional<BigDecimal> weight) {}

    private static final Everything FULL = new Everything(
            1L << 40,
            7,
            true,
            "naïve \"quoted\", {braced} \\ 📦 null",
            "\0\u00FFA",
            "{\"a\": [1, null]}",
            Instant.parse("2026-11-21T10:00:00.123456Z"),
            new BigDecimal("12.3400"),
            UUID.fromString("7f3c1f5e-9f7e-4b57-9d5f-1d2c3b4a5968"),
            Optional.of(3L),
            Optional.of(4),
            Optional.of(""),
            Optional.of(Instant.parse("1969-12-31T23:59:59.999999Z")),
            Optional.of(new BigDecimal("-0.5")));

    private static final Everything BARE = new Everything(
            -2,
            0,
            false,
            "",
            "",
            "null",
            Instant.EPOCH,
            BigDecimal.ZERO,
            new UUID(0, 0),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty());

    @Test
    void everyKindOfColumnArrivesAsItWas() {
        var texts = TX.call(jdbc -> Batch.of(List.of(FULL, BARE))
                .longs(Everything::id)
                .ints(Everything::count)
                .booleans(Everything::open)
                .texts(Everything::name)
                .bytes(row -> row.raw().getBytes(StandardCharsets.ISO_8859_1))
                .jsons(Everything::json)
                .instants(Everything::at)
                .decimals(Everything::price)
                .uuids(Everything::key)
                .optionalLongs(Everything::parent)
                .optionalInts(Everything::position)
                .optionalTexts(Everything::note)
                .optionalInstants(Everything::until)
                .optionalDecimals(Everything::weight)
                .query(
                        jdbc,
                        "select row(x.*)::text from unnest(?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) x",
                        (row, _) -> row.getString(1)));
        assertThat(texts)
                .containsExactly(
                        "(1099511627776,7,t,\"naïve \"\"quoted\"\", {braced} \\\\ 📦 null\",\"\\\\x00ff41\","
                                + "\"{\"\"a\"\": [1, null]}\",\"2026-11-21 10:00:00.123456+00\",12.3400,"
                                + "7f3c1f5e-9f7e-4b57-9d5f-1d2c3b4a5968,3,4,\"\",\"1969-12-31 23:59:59.999999+00\",-0.5)",
                        "(-2,0,f,\"\",\"\\\\x\",null,\"1970-01-01 00:00:00+00\",0,"
                                + "00000000-0000-0000-0000-000000000000,,,,,)");
    }

    @Test
    void textThatTheDatabaseCannotKeepIsMended() {
        var kept = TX.call(jdbc -> Batch.of(List.of("a\0b", "lone \uD83D here", "📦"))
                .texts(text -> text)
                .query(jdbc, "select * from unnest(?)", (row, _) -> row.getString(1)));
        assertThat(kept).containsExactly("a\uFFFDb", "lone \uFFFD here", "📦");
    }

    @Test
    void valuesStandBesideColumnsInOrder() {
        var rows = TX.call(jdbc -> Batch.of(List.of(1L, 2L))
                .value(Instant.parse("2026-01-01T00:00:00Z"))
                .longs(Long::longValue)
                .query(jdbc, "select ?::timestamptz, id from unnest(?) id", (row, _) -> row.getLong("id")));
        assertThat(rows).containsExactly(1L, 2L);
    }

    @Test
    void noRowsNeedNoDatabase() {
        TX.run(jdbc -> {
            assertThat(Batch.of(List.<Long>of()).longs(Long::longValue).update(jdbc, "this is no SQL"))
                    .isZero();
            assertThat(Batch.of(List.<Long>of()).query(jdbc, "nor is this", (row, _) -> row.getLong(1)))
                    .isEmpty();
        });
    }

    @Test
    void manyRowsGoInWithOneStatement() {
        var ids = LongStream.range(0, 10_000).boxed().toList();
        TX.run(jdbc -> assertThat(Batch.of(ids)
                        .value(Instant.EPOCH)
                        .longs(Long::longValue)
                        .update(jdbc, "insert into account select id, ? from unnest(?) id"))
                .isEqualTo(10_000));
    }
}
