package dev.cartage.hub.flow;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cartage.hub.connection.Connection;
import dev.cartage.hub.connection.MovableClock;
import dev.cartage.hub.connection.PaperConnector;
import dev.cartage.hub.connection.TestConnections;
import dev.cartage.hub.lane.Lane;
import dev.cartage.hub.lane.Lanes;
import dev.cartage.hub.lane.Turn;
import dev.cartage.hub.storage.Database;
import dev.cartage.hub.storage.Lease;
import dev.cartage.hub.storage.Tenant;
import dev.cartage.hub.storage.TestDatabase;
import dev.cartage.model.Problem;
import dev.cartage.spi.Connector.Kind;
import dev.cartage.spi.HookReceiver;
import dev.cartage.spi.RemoteException;
import dev.cartage.spi.Role;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class HookSubscriptionsTest {
    private static final Map<String, String> ANSWERS = Map.of("shop", "acme", "token", "s3cret");
    private static final Problem REFUSED = new Problem("no-scope", "The token lacks a right.", "Add the right.");

    private final List<URI> told = new ArrayList<>();
    private boolean refusing;
    private final PaperConnector shop = new PaperConnector("shop", Kind.STORE, session -> new Role[] {new Receiver()});
    private final Database database = TestDatabase.fresh();
    private final MovableClock clock = new MovableClock();
    private final TestConnections node = TestConnections.on(database, clock, shop, PaperConnector.warehouse());
    private final HookSubscriptions subscriptions = new HookSubscriptions(
            new Lanes(database.tx()), clock, node.connections(), node.stores(), node.remotes(), node.hooks());
    private final long acme = TestDatabase.account(database);
    private final Connection mugs =
            Tenant.call(acme, () -> node.connect("Mugs", shop, ANSWERS, PaperConnector.warehouse(), ANSWERS));

    /** Remembers what it was told. */
    private final class Receiver implements HookReceiver {
        @Override
        public Hint hear(Map<String, String> headers, byte[] body) {
            return new Ignored();
        }

        @Override
        public void subscribe(URI address) {
            if (refusing) {
                throw new RemoteException.NotAuthorized(REFUSED);
            }
            told.add(address);
        }
    }

    @Test
    void anEnabledStoreIsToldItsAddressAndAskedAgainEveryDay() {
        Tenant.run(acme, () -> {
            assertThat(step()).isEmpty();
            node.connections().enable(mugs.id());
            assertThat(step()).contains(clock.instant().plus(Duration.ofDays(1)));
            assertThat(step()).isPresent();
            assertThat(told).hasSize(2);
            assertThat(told.getFirst())
                    .asString()
                    .matches("https://hub\\.example\\.com/cartage/hooks/[\\w-]{32}")
                    .isEqualTo(told.getLast().toString());
        });
    }

    @Test
    void whatAStoreRefusesIsTriedAgainLaterAndLater() {
        Tenant.run(acme, () -> {
            node.connections().enable(mugs.id());
            refusing = true;
            assertThat(step()).contains(clock.instant().plus(Duration.ofMinutes(1)));
            assertThat(step()).contains(clock.instant().plus(Duration.ofMinutes(2)));
            assertThat(node.hooks().subscription(mugs.storeId()).orElseThrow().problem())
                    .contains(REFUSED);
            refusing = false;
            assertThat(step()).contains(clock.instant().plus(Duration.ofDays(1)));
            assertThat(node.hooks().subscription(mugs.storeId()).orElseThrow().problem())
                    .isEmpty();
        });
    }

    private Optional<Instant> step() {
        var lane = Lane.store(mugs.storeId(), "hooks");
        return subscriptions.step(new Turn(lane, new Lease(lane.name(), 1, 0), () -> true), clock.instant());
    }
}
