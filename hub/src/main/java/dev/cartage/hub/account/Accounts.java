package dev.cartage.hub.account;

import dev.cartage.hub.storage.Ids;
import dev.cartage.hub.storage.Tenant;
import dev.cartage.hub.storage.Timestamps;
import dev.cartage.hub.storage.Tx;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;

/** The accounts of this installation. */
public final class Accounts {
    /** Any number will do, as long as nothing else locks it. */
    private static final long FIRST_START = 7_410_001;

    private final Tx tx;
    private final Ids ids;
    private final InstantSource clock;
    private final List<Runnable> newcomers = new CopyOnWriteArrayList<>();

    public Accounts(Tx tx, Ids ids, InstantSource clock) {
        this.tx = tx;
        this.ids = ids;
        this.clock = clock;
    }

    /** Makes the first account if there is none; of nodes that start at once, only one does. */
    public Optional<Account> createFirst(String name) {
        var account = new Account(ids.next(), name);
        return Tenant.call(
                account.id(),
                () -> tx.call(jdbc -> {
                    jdbc.sql("select pg_advisory_xact_lock(?)")
                            .param(FIRST_START)
                            .query()
                            .singleRow();
                    return all().isEmpty() ? Optional.of(insert(account)) : Optional.empty();
                }));
    }

    public Account create(String name) {
        var account = new Account(ids.next(), name);
        return Tenant.call(account.id(), () -> insert(account));
    }

    /** Does the work for each account: now for those that there are, later for each that is made by this node. */
    public void forEach(Runnable work) {
        newcomers.add(work);
        all().forEach(account -> Tenant.run(account, work));
    }

    private Account insert(Account account) {
        tx.run(jdbc -> {
            jdbc.sql("insert into account (id, created_at) values (?, ?)")
                    .params(account.id(), Timestamps.parameter(clock.instant()))
                    .update();
            jdbc.sql("insert into account_profile (name) values (?)")
                    .param(account.name())
                    .update();
            newcomers.forEach(Runnable::run);
        });
        return account;
    }

    /** Their ids, so that work can visit each in turn. */
    public List<Long> all() {
        return tx.call(jdbc ->
                jdbc.sql("select id from account order by id").query(Long.class).list());
    }

    /** The current account. */
    public Account current() {
        return tx.call(jdbc -> jdbc.sql("select name from account_profile")
                .query((row, number) -> new Account(Tenant.account(), row.getString("name")))
                .single());
    }

    /** The time zone in which schedules and spoken times of the current account are meant. */
    public ZoneId zone() {
        return tx.call(jdbc -> jdbc.sql("select zone from account_profile")
                .query((row, number) -> ZoneId.of(row.getString("zone")))
                .single());
    }

    /** Whether the current account ships its own goods alone, so that pages do not speak of merchants. */
    public boolean isSingleMerchant() {
        return tx.call(jdbc -> jdbc.sql("select single_merchant from account_profile")
                .query(Boolean.class)
                .single());
    }

    public void singleMerchant(boolean only) {
        tx.run(jdbc -> jdbc.sql("update account_profile set single_merchant = ?")
                .param(only)
                .update());
    }

    /** Changes name and zone of the current account. */
    public void change(String name, ZoneId zone) {
        tx.run(jdbc -> jdbc.sql("update account_profile set name = ?, zone = ?")
                .params(name.strip(), zone.getId())
                .update());
    }
}
