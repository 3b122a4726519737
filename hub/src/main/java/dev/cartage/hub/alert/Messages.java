package dev.cartage.hub.alert;

import dev.cartage.hub.account.Accounts;
import dev.cartage.hub.lane.Lane;
import dev.cartage.hub.lane.Lanes;
import dev.cartage.hub.storage.Ids;
import dev.cartage.hub.storage.Tenant;
import dev.cartage.hub.storage.Timestamps;
import dev.cartage.hub.storage.Tx;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Writes messages for channels; they leave soon after the transaction that wrote them, or gather for one together. */
public final class Messages {
    static final String WORK = "messages";

    private final Tx tx;
    private final Ids ids;
    private final Lanes lanes;
    private final Accounts accounts;
    private final Channels channels;
    private final Wording wording;

    Messages(Tx tx, Ids ids, Lanes lanes, Accounts accounts, Channels channels, Wording wording) {
        this.tx = tx;
        this.ids = ids;
        this.lanes = lanes;
        this.accounts = accounts;
        this.channels = channels;
        this.wording = wording;
    }

    void opened(Policy policy, List<Alert> alerts, Instant now) {
        tell(policy, wording.opened(policy, alerts), now);
    }

    /** @param by who closed it by hand; "" for what is mended */
    void closed(Policy policy, List<Alert> alerts, String by, Instant now) {
        tell(policy, wording.closed(policy, alerts, by), now);
    }

    private void tell(Policy policy, Wording.News news, Instant now) {
        channels.all().stream()
                .filter(channel -> policy.channels().contains(channel.id()))
                .forEach(channel -> tell(channel, news, now));
    }

    void tell(Channel channel, Wording.News news, Instant now) {
        if (channel.gathers()) {
            var due = gathering(channel.id()).orElseGet(() -> channel.next(now, accounts.zone()));
            write(channel.id(), "", news, "gathering", due, now);
        } else {
            write(channel.id(), "", news, "waiting", now, now);
        }
    }

    /** When what gathers there already is to leave. */
    private Optional<Instant> gathering(long channelId) {
        return tx.call(jdbc -> jdbc.sql(
                        "select min(due_at) due_at from alert_message where channel_id = ? and status = 'gathering'")
                .param(channelId)
                .query((row, number) -> Timestamps.readOptional(row, "due_at"))
                .single());
    }

    /** To a mail address, without a channel. */
    void mail(String address, Wording.News news, Instant now) {
        write(0, address, news, "waiting", now, now);
    }

    /** At once, also where news gathers, so that somebody sees that it arrives. */
    public void test(Channel channel, Instant now) {
        write(channel.id(), "", wording.test(channel), "waiting", now, now);
    }

    private void write(long channelId, String address, Wording.News news, String status, Instant dueAt, Instant now) {
        tx.run(jdbc -> {
            jdbc.sql("""
                            insert into alert_message
                                (id, channel_id, address, key, subject, body, facts, status, written_at, due_at)
                            values (?, ?, ?, ?, ?, ?, cast(? as jsonb), ?, ?, ?)
                            """)
                    .params(ids.next(), channelId, address, UUID.randomUUID())
                    .params(news.subject(), news.body(), news.facts(), status)
                    .params(Timestamps.parameter(now), Timestamps.parameter(dueAt))
                    .update();
            lanes.wake(List.of(Lane.account(Tenant.account(), WORK)), dueAt);
        });
    }
}
