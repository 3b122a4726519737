package dev.cartage.hub.connection;

import dev.cartage.hub.storage.Ids;
import dev.cartage.hub.storage.Tenant;
import dev.cartage.hub.storage.Timestamps;
import dev.cartage.hub.storage.Tx;
import dev.cartage.spi.SelfTest;
import dev.cartage.spi.SettingsForm;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Links by which merchants hand credentials over: signed, good for one use and some days, and revocable. */
public final class HandOvers {
    private static final String PURPOSE = "hand-over";

    private final Tx tx;
    private final Ids ids;
    private final InstantSource clock;
    private final Tickets tickets;
    private final Stores stores;
    private final Connectors connectors;
    private final Remotes remotes;

    HandOvers(
            Tx tx,
            Ids ids,
            InstantSource clock,
            Tickets tickets,
            Stores stores,
            Connectors connectors,
            Remotes remotes) {
        this.tx = tx;
        this.ids = ids;
        this.clock = clock;
        this.tickets = tickets;
        this.stores = stores;
        this.connectors = connectors;
        this.remotes = remotes;
    }

    /** The secret part of a new link, which can be read only now. @param by who asks for the credentials */
    public String make(long storeId, Duration valid, String by) {
        var id = ids.next();
        var now = clock.instant();
        tx.run(jdbc -> jdbc.sql(
                        "insert into hand_over (id, store_id, made_at, made_by, expires_at) values (?, ?, ?, ?, ?)")
                .params(id, stores.require(storeId).id(), Timestamps.parameter(now), by)
                .param(Timestamps.parameter(now.plus(valid)))
                .update());
        return tickets.write(PURPOSE, id, now.plus(valid));
    }

    /** The newest first. */
    public List<HandOver> of(long storeId) {
        return tx.call(jdbc -> jdbc.sql("select * from hand_over where store_id = ? order by id desc limit 20")
                .param(storeId)
                .query(HandOvers::read)
                .list());
    }

    private static HandOver read(ResultSet row, int number) throws SQLException {
        return new HandOver(
                row.getLong("id"),
                row.getLong("store_id"),
                Timestamps.read(row, "made_at"),
                row.getString("made_by"),
                Timestamps.read(row, "expires_at"),
                Timestamps.readOptional(row, "revoked_at"),
                Timestamps.readOptional(row, "used_at"),
                row.getString("by_whom"),
                row.getBoolean("consented"));
    }

    /** What somebody has who brings a link. */
    public record Invitation(long account, HandOver handOver) {}

    /** Needs no account: the link leads to it. Empty if it is forged, used, revoked or too late. */
    public Optional<Invitation> find(String link) {
        return tickets.read(PURPOSE, link)
                .flatMap(ticket -> Tenant.call(ticket.account(), () -> open(ticket.id()))
                        .map(found -> new Invitation(ticket.account(), found)));
    }

    Optional<HandOver> open(long id) {
        return tx.call(jdbc -> jdbc.sql("select * from hand_over where id = ?")
                        .param(id)
                        .query(HandOvers::read)
                        .optional())
                .filter(one -> one.state(clock.instant()) == HandOver.State.OPEN);
    }

    /** The link leads nowhere any more. */
    public void revoke(long storeId, long id) {
        tx.run(jdbc -> jdbc.sql(
                        "update hand_over set revoked_at = ? where id = ? and store_id = ? and used_at is null and revoked_at is null")
                .params(Timestamps.parameter(clock.instant()), id, storeId)
                .update());
    }

    /** Does with what was entered what the flows will do. Nothing is kept, and nothing that was kept before is used. */
    public List<SelfTest.Step> test(HandOver handOver, Map<String, String> entered) {
        var store = stores.require(handOver.storeId());
        Map<String, String> answers = new HashMap<>(stores.settings(store.id()));
        var form = SettingsForm.of(connectors.require(store.platform()).settings());
        answers.putAll(CredentialFields.only(form, entered));
        return DraftMaker.steps(() -> remotes.trial(store.platform(), answers));
    }

    /**
     * Keeps the credentials; the link is used up.
     *
     * @param by who hands them over, in their own words
     * @throws Refused if an answer is wrong or missing, or somebody else was faster; the link then stays as it is
     */
    public void handIn(HandOver handOver, Map<String, String> entered, String by) {
        var store = stores.require(handOver.storeId());
        var form = SettingsForm.of(connectors.require(store.platform()).settings());
        var answers = CredentialFields.only(form, entered);
        if (form.fields().stream()
                .filter(field -> field.setting().secret())
                .allMatch(field -> answers.getOrDefault(field.name(), "").isBlank())) {
            throw Refused.because("credentials-missing", "You entered no credentials.", "Enter them and try again.");
        }
        settle(handOver.id(), store.id(), answers, Set.of(), by, false);
    }

    /** @param consented on the platform's page, by which the answers came */
    void settle(long id, long storeId, Map<String, String> answers, Set<String> dropped, String by, boolean consented) {
        tx.run(jdbc -> {
            var now = Timestamps.parameter(clock.instant());
            var used = jdbc.sql("""
                            update hand_over set used_at = ?, by_whom = ?, consented = ?
                            where id = ? and used_at is null and revoked_at is null and expires_at > ?
                            """).params(now, by, consented, id, now).update();
            if (used == 0) {
                throw Refused.because(
                        "link-used-up", "This link leads nowhere any more.", "Ask for a new one where you got it.");
            }
            stores.take(storeId, answers, dropped, by);
        });
    }
}
