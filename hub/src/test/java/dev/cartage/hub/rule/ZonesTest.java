package dev.cartage.hub.rule;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cartage.hub.account.Accounts;
import dev.cartage.hub.connection.Connection;
import dev.cartage.hub.connection.PaperConnector;
import dev.cartage.hub.connection.TestConnections;
import dev.cartage.hub.lane.Lanes;
import dev.cartage.hub.storage.Database;
import dev.cartage.hub.storage.Ids;
import dev.cartage.hub.storage.Tenant;
import dev.cartage.hub.storage.TestDatabase;
import dev.cartage.rules.hook.Hook;
import java.time.Clock;
import java.time.ZoneId;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Rules mean days and times in the warehouse's time zone where it has one, else in the account's. */
class ZonesTest {
    private static final Database DATABASE = TestDatabase.fresh();
    private static final ZoneId DENVER = ZoneId.of("America/Denver");
    private static final ZoneId OSLO = ZoneId.of("Europe/Oslo");

    private final Clock clock = Clock.systemUTC();
    private final Accounts accounts = new Accounts(DATABASE.tx(), new Ids(DATABASE.tx()), clock);
    private final long account = accounts.create("Harbor").id();
    private final TestConnections all =
            TestConnections.on(DATABASE, clock, PaperConnector.store(), PaperConnector.warehouse());
    private long nanoseconds;
    private final RuleSets sets = new RuleSets(
            DATABASE.tx(), new RuleBook(DATABASE.tx(), new Lanes(DATABASE.tx()), clock), () -> nanoseconds);

    private ZoneId zone(long warehouse) {
        nanoseconds += RuleSets.LOOK.toNanos();
        return sets.at(Hook.ORDER_IMPORT, new Where(0, 0, warehouse)).zone();
    }

    @Test
    void aChangedZoneCountsAtOnceThoughNoRuleChanged() {
        Tenant.run(account, () -> {
            Map<String, String> answers = Map.of("shop", "pine", "token", "secret");
            Connection made = all.connect("Pine", PaperConnector.store(), answers, PaperConnector.warehouse(), answers);
            assertThat(zone(made.warehouseId())).isEqualTo(ZoneId.of("UTC"));
            accounts.change("Harbor", DENVER);
            assertThat(zone(made.warehouseId())).isEqualTo(DENVER);
            all.warehouses().keepZone(made.warehouseId(), Optional.of(OSLO));
            assertThat(zone(made.warehouseId())).isEqualTo(OSLO);
            assertThat(zone(made.warehouseId() + 1)).isEqualTo(DENVER);
            all.warehouses().keepZone(made.warehouseId(), Optional.empty());
            assertThat(zone(made.warehouseId())).isEqualTo(DENVER);
        });
    }
}
