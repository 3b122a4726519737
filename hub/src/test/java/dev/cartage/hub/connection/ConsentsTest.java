package dev.cartage.hub.connection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.cartage.hub.connection.Consents.Wanted;
import dev.cartage.hub.lane.Lane;
import dev.cartage.hub.storage.Database;
import dev.cartage.hub.storage.Tenant;
import dev.cartage.hub.storage.TestDatabase;
import dev.cartage.model.Problem;
import dev.cartage.spi.Application;
import dev.cartage.spi.RemoteException;
import dev.cartage.spi.Session;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** A browser is sent to the platform and comes back: once, in time, and the same one. */
class ConsentsTest {
    private static final URI CALLBACK = URI.create("https://hub.example.com/authorized");
    private static final Application APPLICATION = new Application("id-1", "app-secret", "name");
    private static final String BROWSER = "b".repeat(64);

    private final List<Session> sessions = new ArrayList<>();
    private final MovableClock clock = new MovableClock();
    private final Database database = TestDatabase.fresh();
    private final TestConnections node = TestConnections.on(database, clock, new ConsentingConnector(sessions::add));
    private final long acme = TestDatabase.account(database);
    private final Store store = Tenant.call(acme, () -> {
        var merchant = node.merchants().named("Acme").id();
        return node.stores()
                .create(new NewPlace(merchant, "Mugs", "consenting", Map.of("shop", "mugs", "token", "old")));
    });

    private String begin() {
        return Tenant.call(acme, () -> {
            var wanted = new Wanted(store.remote(), "consenting", Map.of(), 0, "Sam", CALLBACK);
            var query = node.consents().begin(wanted, BROWSER).getQuery();
            return query.substring("state=".length(), query.indexOf('&'));
        });
    }

    private void register() {
        Tenant.run(acme, () -> node.applications().save("consenting", APPLICATION));
    }

    @Test
    void withoutAnApplicationNobodyIsSentAnywhere() {
        assertThatThrownBy(this::begin)
                .isInstanceOf(RemoteException.Rejected.class)
                .hasMessageContaining("not registered");
    }

    @Test
    void theApplicationReachesTheConnectorAndItsSecretStandsNowhere() {
        Tenant.run(acme, () -> node.remotes().store(store.id()));
        register();
        Tenant.run(acme, () -> {
            node.remotes().store(store.id());
            assertThat(sessions).extracting(Session::application).containsExactly(Application.NONE, APPLICATION);
            assertThat(database.tx()
                            .<String, RuntimeException>call(
                                    jdbc -> jdbc.sql("select platform_application::text from platform_application")
                                            .query(String.class)
                                            .single()))
                    .contains("id-1")
                    .doesNotContain("app-secret");
            node.applications().save("consenting", new Application("id-2", "", ""));
            node.remotes().store(store.id());
            assertThat(sessions.getLast().application()).isEqualTo(new Application("id-2", "app-secret", ""));
        });
    }

    @Test
    void afterTheConsentTheTokenIsKeptAndWhatThePlatformToldHolds() {
        register();
        var state = begin();
        var finished = node.consents().finish(Map.of("state", state, "code", "yes"), BROWSER);
        assertThat(finished)
                .hasValueSatisfying(done -> assertThat(done.problem()).isEmpty());
        Tenant.run(acme, () -> {
            assertThat(node.consents().until(store.remote(), "consenting")).isPresent();
            assertThat(node.stores().settings(store.id())).containsEntry("tag", "told");
            assertThat(node.stores().unsealed(store.id())).doesNotContainKey("token");
        });
    }

    @Test
    void anAnswerIsTakenOnceAndByItsOwnBrowserInTime() {
        register();
        var state = begin();
        var answer = Map.of("state", state, "code", "yes");
        assertThat(node.consents().finish(answer, "c".repeat(64))).isEmpty();
        assertThat(node.consents().finish(Map.of("state", state + "1", "code", "yes"), BROWSER))
                .isEmpty();
        assertThat(node.consents().finish(Map.of("code", "yes"), BROWSER)).isEmpty();
        assertThat(node.consents().finish(answer, BROWSER)).isPresent();
        assertThat(node.consents().finish(answer, BROWSER)).isEmpty();
        var late = begin();
        clock.pass(Duration.ofMinutes(31));
        assertThat(node.consents().finish(Map.of("state", late, "code", "yes"), BROWSER))
                .isEmpty();
    }

    @Test
    void whoDoesNotAgreeChangesNothing() {
        register();
        var finished = node.consents().finish(Map.of("state", begin(), "error", "access_denied"), BROWSER);
        assertThat(finished.orElseThrow().problem().orElseThrow().sentence()).contains("did not agree");
        assertThat(Tenant.call(acme, () -> node.stores().unsealed(store.id()))).containsEntry("token", "old");
    }

    private void refusedTwice() {
        var lane = Lane.store(store.id(), "import");
        var problem = new Problem("not-authorized", "The shop refuses access.", "Enter a new token.");
        node.health().refused(lane, problem, clock.instant());
        clock.pass(Duration.ofMinutes(2));
        node.health().refused(lane, problem, clock.instant());
    }

    private boolean isHeld() {
        return node.health()
                .closedUntil(Lane.store(store.id(), "import"), clock.instant())
                .isPresent();
    }

    @Test
    void anotherSecretOfTheApplicationLetsItsStoresGoOnAtOnce() {
        register();
        Tenant.run(acme, () -> {
            refusedTwice();
            assertThat(isHeld()).isTrue();
            node.applications().save("consenting", new Application("id-1", "another-secret", ""));
            assertThat(isHeld()).isFalse();
        });
    }

    @Test
    void credentialsThatAMerchantHandsOverLetTheStoreGoOnAtOnce() {
        var link = Tenant.call(acme, () -> {
            refusedTwice();
            return node.handOvers().make(store.id(), Duration.ofDays(1), "Sam");
        });
        var handOver = node.handOvers().find(link).orElseThrow().handOver();
        Tenant.run(acme, () -> {
            node.handOvers().handIn(handOver, Map.of("token", "new"), "Merle Pine");
            assertThat(isHeld()).isFalse();
        });
    }

    @Test
    void consentLetsTheStoreGoOnAtOnce() {
        register();
        Tenant.run(acme, this::refusedTwice);
        node.consents().finish(Map.of("state", begin(), "code", "yes"), BROWSER);
        assertThat(Tenant.call(acme, this::isHeld)).isFalse();
    }
}
