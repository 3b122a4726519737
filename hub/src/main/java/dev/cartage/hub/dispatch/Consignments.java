package dev.cartage.hub.dispatch;

import dev.cartage.hub.lane.Lane;
import dev.cartage.hub.lane.Turn;
import dev.cartage.hub.storage.Batch;
import dev.cartage.hub.storage.Deflated;
import dev.cartage.hub.storage.Digests;
import dev.cartage.hub.storage.Ids;
import dev.cartage.hub.storage.Timestamps;
import dev.cartage.hub.storage.Tx;
import dev.cartage.spi.FileWarehouse.Upload;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** The frozen batches of a lane. Every change asks for the token, so that an owner who lost the lane changes nothing. */
final class Consignments {
    private final Tx tx;
    private final Ids ids;

    Consignments(Tx tx, Ids ids) {
        this.tx = tx;
        this.ids = ids;
    }

    /** The dispatches that are due and may leave, locked, so that nobody takes one back while it is being frozen. */
    List<Dispatch> ready(Lane lane, Subjects<?> subjects, int most, Instant now) {
        List<Dispatch> due = due(lane, most, now);
        Subjects.Pause pause = due.isEmpty() ? Subjects.Pause.NONE : subjects.pause(lane, due, now);
        if (pause.subjects().isEmpty()) {
            return due;
        }
        List<Dispatch> waiting = due.stream()
                .filter(one -> pause.subjects().contains(one.subject()))
                .toList();
        tx.run(jdbc -> Batch.of(waiting)
                .value(Timestamps.parameter(pause.until()))
                .longs(Dispatch::id)
                .update(jdbc, "update dispatch set due_at = ? where id = any (?)"));
        return due.stream().filter(one -> !waiting.contains(one)).toList();
    }

    private List<Dispatch> due(Lane lane, int most, Instant now) {
        return tx.call(jdbc -> jdbc.sql("""
                        select id, subject_id, revision, attempts, idempotency_key from dispatch
                        where lane = ? and status = 'waiting' and due_at <= ? order by due_at, id limit ? for update
                        """)
                .params(lane.name(), Timestamps.parameter(now), most)
                .query(Consignments::dispatch)
                .list());
    }

    private static Dispatch dispatch(ResultSet row, int number) throws SQLException {
        return new Dispatch(
                row.getLong("id"),
                row.getLong("subject_id"),
                row.getInt("revision"),
                row.getInt("attempts"),
                row.getObject("idempotency_key", UUID.class));
    }

    /** Writes down what leaves, before the first byte does. Joins the transaction that read the dispatches. */
    Consignment freeze(Turn turn, List<Dispatch> members, String fileName, byte[] content, Instant now) {
        Consignment frozen = new Consignment(
                ids.next(),
                Consignment.Status.FROZEN,
                turn.lease().token(),
                members,
                fileName,
                content,
                Optional.empty());
        tx.run(jdbc -> {
            jdbc.sql("""
                            insert into consignment
                                (id, lane, status, token, members, file_name, digest, content, size, frozen_at)
                            values (?, ?, 'frozen', ?, ?, ?, ?, ?, ?, ?)
                            """)
                    .params(
                            frozen.id(),
                            turn.lane().name(),
                            frozen.token(),
                            members.stream().mapToLong(Dispatch::id).toArray(),
                            fileName,
                            Digests.of(content),
                            Deflated.pack(content),
                            content.length,
                            Timestamps.parameter(now))
                    .update();
            Batch.of(members)
                    .value(frozen.id())
                    .longs(Dispatch::id)
                    .update(
                            jdbc,
                            "update dispatch set status = 'leaving', due_at = null, consignment_id = ? where id = any (?)");
        });
        return frozen;
    }

    /** What must never leave any more: its subject is gone, or done. */
    void supersede(List<Dispatch> gone) {
        tx.run(jdbc -> Batch.of(gone)
                .longs(Dispatch::id)
                .update(jdbc, "update dispatch set status = 'superseded', due_at = null where id = any (?)"));
    }

    /** A batch that was begun and not finished: after a crash, a break of the line, or another owner's end. */
    Optional<Consignment> open(Lane lane) {
        return tx.call(jdbc -> jdbc.sql("""
                        select id, status, token, members, file_name, content, folder, upload from consignment
                        where lane = ? and status in ('frozen', 'staged') order by id limit 1
                        """)
                .param(lane.name())
                .query((row, number) -> new Consignment(
                        row.getLong("id"),
                        Consignment.Status.valueOf(row.getString("status").toUpperCase(java.util.Locale.ROOT)),
                        row.getLong("token"),
                        members((Long[]) row.getArray("members").getArray()),
                        row.getString("file_name"),
                        Deflated.unpack(row.getBytes("content")),
                        landing(row)))
                .optional());
    }

    private static Optional<Consignment.Landing> landing(ResultSet row) throws SQLException {
        String upload = row.getString("upload");
        return upload.isEmpty()
                ? Optional.empty()
                : Optional.of(new Consignment.Landing(row.getString("folder"), Upload.valueOf(upload)));
    }

    private List<Dispatch> members(Long[] ids) {
        Map<Long, Dispatch> found = new HashMap<>();
        tx.run(jdbc -> Batch.of(List.of(ids))
                .longs(id -> id)
                .query(
                        jdbc,
                        "select id, subject_id, revision, attempts, idempotency_key from dispatch where id = any (?)",
                        Consignments::dispatch)
                .forEach(dispatch -> found.put(dispatch.id(), dispatch)));
        return List.of(ids).stream().map(found::get).toList();
    }

    /** Makes the batch this owner's; false if it went on without us. */
    boolean adopt(Consignment consignment, long token) {
        return tx.call(
                jdbc -> jdbc.sql("update consignment set token = ? where id = ? and status = 'frozen' and token = ?")
                                .params(token, consignment.id(), consignment.token())
                                .update()
                        == 1);
    }

    /** From here on it may have left, from where it lies now. False if another owner has it. */
    boolean stage(Consignment consignment, Consignment.Landing landing) {
        return tx.call(jdbc -> jdbc.sql("""
                                update consignment set status = 'staged', folder = ?, upload = ?
                                where id = ? and status = 'frozen' and token = ?
                                """)
                        .params(landing.folder(), landing.upload().name(), consignment.id(), consignment.token())
                        .update()
                == 1);
    }

    /** It has left. False if somebody wrote that down already; then the rest is written down too. */
    boolean sent(Consignment consignment, boolean confirmed, Instant now) {
        return tx.call(jdbc -> jdbc.sql("""
                                update consignment
                                set status = 'sent', sent_at = :now, confirmed_at = case when :confirmed then :now end
                                where id = :id and status in ('frozen', 'staged')
                                """)
                        .param("now", Timestamps.parameter(now))
                        .param("confirmed", confirmed)
                        .param("id", consignment.id())
                        .update()
                == 1);
    }

    /** Its members go their own ways; nothing is to be done with it as a whole. */
    boolean settle(Consignment consignment, Instant now) {
        return tx.call(jdbc -> jdbc.sql("""
                                update consignment set status = 'settled', sent_at = ?, confirmed_at = ?
                                where id = ? and status in ('frozen', 'staged')
                                """)
                        .params(Timestamps.parameter(now), Timestamps.parameter(now), consignment.id())
                        .update()
                == 1);
    }
}
