package dev.cartage.hub.alert;

import dev.cartage.hub.storage.Batch;
import dev.cartage.hub.storage.Ids;
import dev.cartage.hub.storage.Timestamps;
import dev.cartage.hub.storage.Tx;
import dev.cartage.model.Problem;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The alerts of the current account. Each opens and closes with its cause, and is kept for some months. */
public final class Alerts {
    private final Tx tx;
    private final Ids ids;

    public Alerts(Tx tx, Ids ids) {
        this.tx = tx;
        this.ids = ids;
    }

    /** The newest first. */
    public List<Alert> open() {
        return tx.call(jdbc -> jdbc.sql("select * from alert where closed_at is null order by opened_at desc, id desc")
                .query(Alerts::read)
                .list());
    }

    /** The last closed first. */
    public List<Alert> closed(int most) {
        return tx.call(jdbc -> jdbc.sql(
                        "select * from alert where closed_at is not null order by closed_at desc, id desc limit ?")
                .param(most)
                .query(Alerts::read)
                .list());
    }

    /** The oldest first; those that were forgotten since are left out. */
    List<Alert> of(List<Long> wanted) {
        return tx.call(jdbc -> jdbc.sql("select * from alert where id = any (?) order by opened_at, id")
                .param(wanted.toArray(Long[]::new))
                .query(Alerts::read)
                .list());
    }

    private static Alert read(ResultSet row, int number) throws SQLException {
        return new Alert(
                row.getLong("id"),
                AlertEvent.of(row.getString("event")),
                row.getString("target"),
                List.of((Long[]) row.getArray("connections").getArray()),
                new Problem(
                        row.getString("problem_code"),
                        row.getString("problem_sentence"),
                        row.getString("problem_action")),
                row.getString("path"),
                Timestamps.read(row, "opened_at"),
                Timestamps.readOptional(row, "closed_at"));
    }

    /** Opens what is new, words anew what has changed, closes what is mended. @return those that are open now */
    List<Alert> follow(List<Cause> causes, Instant now) {
        Map<Cause.Key, Cause> wrong = new LinkedHashMap<>();
        causes.forEach(cause -> wrong.putIfAbsent(cause.key(), cause));
        return tx.call(jdbc -> {
            Map<Cause.Key, Alert> known = new HashMap<>(open().stream()
                    .collect(Collectors.toMap(alert -> alert.cause().key(), alert -> alert)));
            insert(
                    jdbc,
                    wrong.values().stream()
                            .filter(cause -> !known.containsKey(cause.key()))
                            .toList(),
                    now);
            reword(
                    jdbc,
                    known.values().stream()
                            .filter(alert -> wrong.containsKey(alert.cause().key())
                                    && !alert.cause()
                                            .equals(wrong.get(alert.cause().key())))
                            .collect(Collectors.toMap(
                                    Alert::id, alert -> wrong.get(alert.cause().key()))));
            close(
                    jdbc,
                    known.values().stream()
                            .filter(alert -> !wrong.containsKey(alert.cause().key()))
                            .map(Alert::id)
                            .sorted()
                            .toList(),
                    now);
            return open();
        });
    }

    private void insert(JdbcClient jdbc, List<Cause> fresh, Instant now) {
        Batch.of(fresh)
                .longs(_ -> ids.next())
                .texts(cause -> cause.event().stored())
                .texts(Cause::target)
                .texts(cause -> array(cause.connections()))
                .texts(cause -> cause.problem().code())
                .texts(cause -> cause.problem().sentence())
                .texts(cause -> cause.problem().whatToDo())
                .texts(Cause::path)
                .value(now)
                .update(jdbc, """
                        insert into alert (id, event, target, connections, problem_code, problem_sentence,
                            problem_action, path, opened_at)
                        select unnest(?), unnest(?), unnest(?), unnest(?)::bigint[], unnest(?), unnest(?), unnest(?),
                            unnest(?), ?
                        on conflict do nothing
                        """);
    }

    /** As PostgreSQL writes an array. */
    private static String array(List<Long> ids) {
        return Arrays.toString(ids.toArray()).replace('[', '{').replace(']', '}');
    }

    private static void reword(JdbcClient jdbc, Map<Long, Cause> changed) {
        Batch.of(List.copyOf(changed.entrySet()))
                .longs(Map.Entry::getKey)
                .texts(entry -> array(entry.getValue().connections()))
                .texts(entry -> entry.getValue().problem().code())
                .texts(entry -> entry.getValue().problem().sentence())
                .texts(entry -> entry.getValue().problem().whatToDo())
                .texts(entry -> entry.getValue().path())
                .update(jdbc, """
                        update alert set connections = new.connections::bigint[], problem_code = new.code,
                            problem_sentence = new.sentence, problem_action = new.action, path = new.path
                        from unnest(?, ?, ?, ?, ?, ?) new (id, connections, code, sentence, action, path)
                        where alert.id = new.id
                        """);
    }

    private static void close(JdbcClient jdbc, List<Long> mended, Instant now) {
        Batch.of(mended).value(now).longs(id -> id).update(jdbc, "update alert set closed_at = ? where id = any (?)");
    }
}
