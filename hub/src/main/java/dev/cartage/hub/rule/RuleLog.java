package dev.cartage.hub.rule;

import dev.cartage.hub.storage.Batch;
import dev.cartage.hub.storage.Ids;
import dev.cartage.hub.storage.Timestamps;
import dev.cartage.hub.storage.Tx;
import dev.cartage.rules.hook.Hook;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

/** What rules did: kept with the orders they touched, counted by day, and told to whoever is to be told. */
public final class RuleLog {
    private final Tx tx;
    private final Ids ids;
    private final List<Consumer<List<Entry>>> listeners = new CopyOnWriteArrayList<>();

    RuleLog(Tx tx, Ids ids) {
        this.tx = tx;
        this.ids = ids;
    }

    /**
     * One run of rules over one record.
     *
     * @param orderId 0 where the record belongs to none
     * @param notices what people are to be told
     */
    public record Entry(long orderId, Hook hook, Instant at, List<Touch> touches, List<Notice> notices) {}

    /** @param whom a mail address, or the name of an alert channel */
    public record Notice(long ruleId, String whom, String sentence) {}

    /** A run as it was kept. */
    public record Run(Hook hook, Instant at, List<Touch> touches) {}

    /** Lets somebody hear of every run that touched something, in the transaction that carries it out. */
    public void listen(Consumer<List<Entry>> listener) {
        listeners.add(listener);
    }

    /** Joins the transaction that carries out what the rules decided. A run that touched nothing leaves nothing. */
    public void write(List<Entry> entries) {
        List<Entry> telling =
                entries.stream().filter(entry -> !entry.touches().isEmpty()).toList();
        if (telling.isEmpty()) {
            return;
        }
        tx.run(jdbc -> {
            writeRuns(
                    jdbc, telling.stream().filter(entry -> entry.orderId() != 0).toList());
            writeHits(jdbc, telling);
            writeNotices(jdbc, telling);
            listeners.forEach(listener -> listener.accept(telling));
        });
    }

    private void writeRuns(JdbcClient jdbc, List<Entry> entries) {
        long[] fresh = ids.next(entries.size());
        Batch.of(IntStream.range(0, fresh.length).boxed().toList())
                .longs(i -> fresh[i])
                .longs(i -> entries.get(i).orderId())
                .texts(i -> entries.get(i).hook().event())
                .instants(i -> entries.get(i).at())
                .jsons(i -> JsonTexts.write(entries.get(i).touches()))
                .update(
                        jdbc,
                        "insert into rule_run (id, order_id, hook, at, touched) select * from unnest(?, ?, ?, ?, ?)");
    }

    private record Day(long ruleId, LocalDate day) implements Comparable<Day> {
        @Override
        public int compareTo(Day other) {
            int byRule = Long.compare(ruleId, other.ruleId);
            return byRule != 0 ? byRule : day.compareTo(other.day);
        }
    }

    private static void writeHits(JdbcClient jdbc, List<Entry> entries) {
        Map<Day, Long> hits = new TreeMap<>();
        for (Entry entry : entries) {
            LocalDate day = LocalDate.ofInstant(entry.at(), ZoneOffset.UTC);
            entry.touches().forEach(touch -> hits.merge(new Day(touch.ruleId(), day), 1L, Long::sum));
        }
        Batch.of(List.copyOf(hits.entrySet()))
                .longs(hit -> hit.getKey().ruleId())
                .typed("date", hit -> java.util.Optional.of(hit.getKey().day().toString()))
                .longs(Map.Entry::getValue)
                .update(jdbc, """
                        insert into rule_hit (rule_id, day, records) select * from unnest(?, ?, ?)
                        on conflict (rule_id, day) do update set records = rule_hit.records + excluded.records
                        """);
    }

    private record Told(long id, long orderId, Instant at, Notice notice) {}

    private void writeNotices(JdbcClient jdbc, List<Entry> entries) {
        List<Told> told = new ArrayList<>();
        for (Entry entry : entries) {
            entry.notices().forEach(notice -> told.add(new Told(ids.next(), entry.orderId(), entry.at(), notice)));
        }
        Batch.of(told)
                .longs(Told::id)
                .longs(one -> one.notice().ruleId())
                .longs(Told::orderId)
                .texts(one -> one.notice().whom())
                .texts(one -> one.notice().sentence())
                .instants(Told::at)
                .update(jdbc, """
                        insert into rule_notice (id, rule_id, order_id, whom, sentence, at)
                        select * from unnest(?, ?, ?, ?, ?, ?)
                        """);
    }

    /** Every run that touched the order, newest first. */
    public List<Run> ofOrder(long orderId) {
        return tx.call(jdbc -> jdbc.sql(
                        "select hook, at, touched from rule_run where order_id = ? order by at desc, id desc")
                .param(orderId)
                .query((row, number) -> new Run(
                        Hook.of(row.getString("hook")).orElseThrow(),
                        Timestamps.read(row, "at"),
                        touches(row.getString("touched"))))
                .list());
    }

    private static List<Touch> touches(String json) {
        List<Touch> touches = new ArrayList<>();
        for (JsonNode node : JsonTexts.read(json)) {
            List<String> did = new ArrayList<>();
            node.get("did").forEach(words -> did.add(words.asString()));
            touches.add(new Touch(
                    node.get("ruleId").asLong(),
                    node.get("version").asInt(),
                    node.get("rule").asString(),
                    did));
        }
        return touches;
    }

    /** How many records each rule did something with since the day, by rule. */
    public Map<Long, Long> hitsSince(LocalDate day) {
        Map<Long, Long> hits = new TreeMap<>();
        tx.run(jdbc -> jdbc.sql("select rule_id, sum(records) records from rule_hit where day >= ? group by rule_id")
                .param(day)
                .query((row, number) -> hits.put(row.getLong("rule_id"), row.getLong("records")))
                .list());
        return hits;
    }
}
