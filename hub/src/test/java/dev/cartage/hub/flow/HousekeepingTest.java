package dev.cartage.hub.flow;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cartage.hub.lane.Lane;
import dev.cartage.hub.lane.Lanes;
import dev.cartage.hub.lane.Turn;
import dev.cartage.hub.storage.Database;
import dev.cartage.hub.storage.Lease;
import dev.cartage.hub.storage.Tenant;
import dev.cartage.hub.storage.TestDatabase;
import dev.cartage.hub.storage.Tx;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class HousekeepingTest {
    private static final Instant NOW = Instant.parse("2026-11-21T10:00:00Z");

    private final Database database = TestDatabase.fresh();
    private final Tx tx = database.tx();
    private final long acme = TestDatabase.account(database);
    private final long zenith = TestDatabase.account(database);
    private final Housekeeping housekeeping =
            new Housekeeping(tx, new Lanes(tx), () -> NOW, Duration.ofDays(7), _ -> false);

    @Test
    void exchangesAreForgottenAfterAWeekAndOnlyTheAccountsOwn() {
        Tenant.run(acme, () -> said(6_001, "2026-11-14T09:59:00Z"));
        Tenant.run(acme, () -> said(1, "2026-11-14T10:01:00Z"));
        Tenant.run(zenith, () -> said(1, "2026-11-01T00:00:00Z"));
        Tenant.run(acme, () -> {
            assertThat(step()).as("more to clear").isEqualTo(NOW);
            assertThat(step()).isEqualTo(NOW.plus(Duration.ofDays(1)));
            assertThat(exchanges()).isEqualTo(1);
        });
        assertThat(Tenant.call(zenith, this::exchanges)).isEqualTo(1);
    }

    private Instant step() {
        var lane = Lane.account(acme, "housekeeping");
        return housekeeping
                .step(new Turn(lane, new Lease(lane.name(), 1, 0), () -> true), NOW)
                .orElseThrow();
    }

    private void said(int count, String at) {
        tx.run(jdbc -> jdbc.sql("""
                        insert into exchange
                        select nextval('ids') + n, current_account(), 'store/1', cast(? as timestamptz), 'orders', '',
                               200, 1, 0, 0, '', '', '' from generate_series(1, ?) n
                        """).params(at, count).update());
    }

    private long exchanges() {
        return tx.call(jdbc ->
                jdbc.sql("select count(*) from exchange").query(Long.class).single());
    }
}
