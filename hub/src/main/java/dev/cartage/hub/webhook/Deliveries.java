package dev.cartage.hub.webhook;

import dev.cartage.hub.lane.Lane;
import dev.cartage.hub.lane.Lanes;
import dev.cartage.hub.storage.Batch;
import dev.cartage.hub.storage.Ids;
import dev.cartage.hub.storage.Timestamps;
import dev.cartage.hub.storage.Tx;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.json.JsonMapper;

/** What programs are to be told, written in the transaction in which it happens. */
public final class Deliveries {
    static final String WORK = "deliveries";
    private static final JsonMapper JSON = JsonMapper.shared();

    private final Tx tx;
    private final Ids ids;
    private final InstantSource clock;
    private final Lanes lanes;
    private final Webhooks webhooks;

    public Deliveries(Tx tx, Ids ids, InstantSource clock, Lanes lanes, Webhooks webhooks) {
        this.tx = tx;
        this.ids = ids;
        this.clock = clock;
        this.lanes = lanes;
        this.webhooks = webhooks;
    }

    /** Something that happened. @param facts what the message says besides what is known of the subject */
    record News(WebhookEvent event, long subjectId, Map<String, String> facts) {}

    private record Row(long id, long webhook, News news) {}

    /** Joins the transaction. Where nobody listens, the database is not asked. */
    void write(JdbcClient jdbc, List<News> all) {
        List<Row> rows = new ArrayList<>();
        for (News news : all) {
            webhooks.listening(news.event()).forEach(one -> rows.add(new Row(ids.next(), one.id(), news)));
        }
        insert(jdbc, rows);
    }

    private void insert(JdbcClient jdbc, List<Row> rows) {
        if (rows.isEmpty()) {
            return;
        }
        var now = clock.instant();
        Batch.of(rows)
                .longs(Row::id)
                .longs(Row::webhook)
                .uuids(_ -> UUID.randomUUID())
                .texts(row -> row.news().event().type())
                .longs(row -> row.news().subjectId())
                .jsons(row -> JSON.writeValueAsString(row.news().facts()))
                .value(now)
                .value(now)
                .update(jdbc, """
                        insert into webhook_delivery
                            (id, webhook_id, key, event, subject_id, facts, written_at, due_at)
                        select unnest(?), unnest(?), unnest(?), unnest(?), unnest(?), unnest(?), ?, ?
                        """);
        lanes.wake(rows.stream().map(row -> lane(row.webhook())).distinct().toList(), now);
    }

    private static Lane lane(long webhook) {
        return new Lane("webhook", webhook, WORK);
    }

    /** Sends a message at once, so that somebody sees that it arrives. */
    public void test(long webhook) {
        tx.run(jdbc -> insert(
                jdbc,
                List.of(new Row(
                        ids.next(), webhook, new News(WebhookEvent.TEST, 0, Map.of("text", "Hello from Cartage"))))));
    }

    /** The newest first. @param before only smaller ids */
    public List<Delivery> of(long webhook, long before, int most) {
        return tx.call(jdbc -> jdbc.sql(
                        "select * from webhook_delivery where webhook_id = ? and id < ? order by id desc limit ?")
                .params(webhook, before, most)
                .query(Deliveries::read)
                .list());
    }

    static Delivery read(ResultSet row, int number) throws SQLException {
        return new Delivery(
                row.getLong("id"),
                row.getLong("webhook_id"),
                row.getObject("key", UUID.class),
                row.getString("event"),
                row.getLong("subject_id"),
                row.getString("body"),
                row.getString("status"),
                row.getInt("attempts"),
                Timestamps.read(row, "written_at"),
                Timestamps.readOptional(row, "sent_at"),
                row.getInt("answer"),
                row.getString("problem"));
    }

    /** Somebody wants it sent once more; with its old id, by which a program that has it knows it. Empty for none such. */
    public Optional<Delivery> resend(long webhook, long id) {
        return tx.call(jdbc -> {
            var again = jdbc.sql("""
                            update webhook_delivery set status = 'waiting', attempts = 0, due_at = ?
                            where webhook_id = ? and id = ? returning *
                            """)
                    .params(Timestamps.parameter(clock.instant()), webhook, id)
                    .query(Deliveries::read)
                    .optional();
            again.ifPresent(_ -> lanes.wake(List.of(lane(webhook)), clock.instant()));
            return again;
        });
    }
}
