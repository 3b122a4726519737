package dev.cartage.hub.webhook;

import dev.cartage.hub.storage.Timestamps;
import dev.cartage.hub.storage.Tx;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** The messages that wait for one program. */
final class DeliveryQueue {
    private static final Duration FIRST_PAUSE = Duration.ofSeconds(5);
    private static final Duration LONGEST_PAUSE = Duration.ofHours(4);

    /** With the pauses doubling to four hours: about three days. */
    private static final int MOST_ATTEMPTS = 28;

    private final Tx tx;

    DeliveryQueue(Tx tx) {
        this.tx = tx;
    }

    /**
     * The next message that is due. Its attempt counts from now on, whatever becomes of it, and what it says stays as it is:
     * what was known when it was tried first.
     */
    Optional<Delivery> take(long webhook, Instant now) {
        return tx.call(jdbc -> jdbc.sql("""
                        update webhook_delivery set attempts = attempts + 1,
                            due_at = :now + least(:longest, :first * power(2, least(attempts, 20))) * interval '1 second',
                            body = case when body <> '' then body else jsonb_build_object(
                                'type', event, 'timestamp', to_char(written_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'),
                                'data', coalesce((select jsonb_build_object(
                                        'order_id', orders.id, 'store_id', store_id, 'external_id', external_id,
                                        'external_display_id', number, 'external_warehouse_order_id', warehouse_reference)
                                    from orders where orders.id = subject_id), '{}') || facts)::text end
                        where id = (select id from webhook_delivery
                            where webhook_id = :webhook and status = 'waiting' and due_at <= :now
                            order by due_at, id limit 1)
                        returning *
                        """)
                .param("webhook", webhook)
                .param("now", Timestamps.parameter(now))
                .param("first", FIRST_PAUSE.toSeconds())
                .param("longest", LONGEST_PAUSE.toSeconds())
                .query(Deliveries::read)
                .optional());
    }

    void sent(Delivery delivery, int answer, Instant now) {
        tx.run(jdbc -> jdbc.sql(
                        "update webhook_delivery set status = 'sent', sent_at = ?, answer = ?, problem = '' where id = ?")
                .params(Timestamps.parameter(now), answer, delivery.id())
                .update());
    }

    /** It is tried again, unless that was done for days or is useless. */
    void failed(Delivery delivery, int answer, String problem, boolean useless) {
        tx.run(jdbc -> jdbc.sql("update webhook_delivery set status = ?, answer = ?, problem = ? where id = ?")
                .param(useless || delivery.attempts() >= MOST_ATTEMPTS ? "failed" : "waiting")
                .params(answer, problem, delivery.id())
                .update());
    }

    Optional<Instant> nextDue(long webhook) {
        return tx.call(jdbc -> jdbc.sql(
                        "select min(due_at) due_at from webhook_delivery where webhook_id = ? and status = 'waiting'")
                .param(webhook)
                .query((row, number) -> Timestamps.readOptional(row, "due_at"))
                .single());
    }
}
