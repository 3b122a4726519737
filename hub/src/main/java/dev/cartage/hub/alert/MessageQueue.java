package dev.cartage.hub.alert;

import dev.cartage.hub.storage.Timestamps;
import dev.cartage.hub.storage.Tx;
import dev.cartage.model.Problem;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The messages of the current account that have not left yet. */
final class MessageQueue {
    private static final Duration FIRST_PAUSE = Duration.ofSeconds(30);
    private static final Duration LONGEST_PAUSE = Duration.ofHours(1);

    /** With the pauses doubling to an hour: about a day. */
    private static final int MOST_ATTEMPTS = 30;

    private final Tx tx;

    MessageQueue(Tx tx) {
        this.tx = tx;
    }

    /** Makes one message of what has gathered long enough for a channel. */
    void gather(Instant now) {
        tx.run(jdbc -> jdbc.sql(
                        "select distinct channel_id from alert_message where status = 'gathering' and due_at <= ?")
                .param(Timestamps.parameter(now))
                .query(Long.class)
                .list()
                .forEach(channel -> join(jdbc, channel)));
    }

    private static void join(JdbcClient jdbc, long channel) {
        var gathered = jdbc.sql("select * from alert_message where channel_id = ? and status = 'gathering' order by id")
                .param(channel)
                .query(MessageQueue::read)
                .list();
        var first = gathered.getFirst();
        var news = Wording.together(gathered);
        jdbc.sql("delete from alert_message where channel_id = ? and status = 'gathering' and id <> ?")
                .params(channel, first.id())
                .update();
        jdbc.sql(
                        "update alert_message set status = 'waiting', subject = ?, body = ?, facts = cast(? as jsonb) where id = ?")
                .params(news.subject(), news.body(), news.facts(), first.id())
                .update();
    }

    private static Message read(ResultSet row, int number) throws SQLException {
        return new Message(
                row.getLong("id"),
                row.getLong("channel_id"),
                row.getString("address"),
                row.getObject("key", UUID.class),
                row.getString("subject"),
                row.getString("body"),
                row.getString("facts"),
                Timestamps.read(row, "written_at"),
                row.getInt("attempts"));
    }

    /** The next message that is due. Its attempt counts from now on, whatever becomes of it. */
    Optional<Message> take(Instant now) {
        return tx.call(jdbc -> jdbc.sql("""
                        update alert_message set attempts = attempts + 1,
                            due_at = :now + least(:longest, :first * power(2, least(attempts, 20))) * interval '1 second'
                        where id = (select id from alert_message where status = 'waiting' and due_at <= :now
                            order by due_at, id limit 1)
                        returning *
                        """)
                .param("now", Timestamps.parameter(now))
                .param("first", FIRST_PAUSE.toSeconds())
                .param("longest", LONGEST_PAUSE.toSeconds())
                .query(MessageQueue::read)
                .optional());
    }

    void sent(Message message, Instant now) {
        tx.run(jdbc ->
                jdbc.sql("""
                        update alert_message set status = 'sent', sent_at = ?,
                            problem_code = '', problem_sentence = '', problem_action = '' where id = ?
                        """).params(Timestamps.parameter(now), message.id()).update());
    }

    /** It is tried again, unless that is useless or was done for a day. */
    void failed(Message message, Problem why, boolean useless) {
        tx.run(jdbc -> jdbc.sql("""
                        update alert_message set status = ?, problem_code = ?, problem_sentence = ?, problem_action = ?
                        where id = ?
                        """)
                .param(useless || message.attempts() >= MOST_ATTEMPTS ? "failed" : "waiting")
                .params(why.code(), why.sentence(), why.whatToDo(), message.id())
                .update());
    }

    /** When the next message is due. */
    Optional<Instant> nextDue() {
        return tx.call(jdbc -> jdbc.sql(
                        "select min(due_at) due_at from alert_message where status in ('gathering', 'waiting')")
                .query((row, number) -> Timestamps.readOptional(row, "due_at"))
                .single());
    }
}
