package dev.cartage.hub.connection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.cartage.hub.storage.Database;
import dev.cartage.hub.storage.Tenant;
import dev.cartage.hub.storage.TestDatabase;
import dev.cartage.spi.Connector.Kind;
import dev.cartage.spi.Role;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** A merchant enters credentials by a link; it works once, and nobody can have them sent elsewhere afterwards. */
class HandOversTest {
    private final MovableClock clock = new MovableClock();
    private final Database database = TestDatabase.fresh();
    private final TestConnections node = TestConnections.on(
            database,
            clock,
            new PaperConnector("paper", Kind.STORE, session -> new Role[0]),
            new ConsentingConnector(session -> {}));
    private final long acme = TestDatabase.account(database);
    private final long merchant =
            Tenant.call(acme, () -> node.merchants().named("Acme").id());
    private final Store store = Tenant.call(
            acme, () -> node.stores().create(new NewPlace(merchant, "Mugs", "paper", Map.of("shop", "mugs"), true)));

    private String link() {
        return Tenant.call(acme, () -> node.handOvers().make(store.id(), Duration.ofDays(7), "Sam"));
    }

    private void handIn(String link, Map<String, String> answers) {
        var found = node.handOvers().find(link).orElseThrow();
        Tenant.run(found.account(), () -> node.handOvers().handIn(found.handOver(), answers, "Merle Pine"));
    }

    private Map<String, String> kept() {
        return Tenant.call(acme, () -> node.stores().unsealed(store.id()));
    }

    @Test
    void aStoreMayWaitForItsCredentialsAndStillBeChanged() {
        Tenant.run(acme, () -> {
            assertThat(node.stores().holder(store.id()))
                    .hasValueSatisfying(one -> assertThat(one.isAwaited()).isTrue());
            var changed = node.stores().update(store.id(), store.version(), Map.of("shop", "mugs-2"));
            assertThat(node.stores().settings(changed.id())).containsEntry("shop", "mugs-2");
        });
    }

    @Test
    void theCredentialsAreKeptAndTheLinkIsUsedUp() {
        var link = link();
        handIn(link, Map.of("shop", "mugs", "token", "s3cret"));
        assertThat(kept()).containsEntry("token", "s3cret");
        assertThat(node.handOvers().find(link)).isEmpty();
        Tenant.run(acme, () -> {
            assertThat(node.stores().holder(store.id()).orElseThrow().by()).isEqualTo("Merle Pine");
            assertThat(node.handOvers().of(store.id()).getFirst().state(clock.instant()))
                    .isEqualTo(HandOver.State.USED);
        });
    }

    @Test
    void aWrongAnswerLeavesTheLinkAsItIs() {
        var link = link();
        assertThatThrownBy(() -> handIn(link, Map.of("shop", "mugs", "token", "")))
                .isInstanceOf(Refused.class)
                .hasMessageContaining("no credentials");
        assertThatThrownBy(() -> handIn(link, Map.of("shop", "", "token", "s3cret")))
                .isInstanceOf(Refused.class)
                .hasMessageContaining("Shop is empty");
        assertThat(node.handOvers().find(link)).isPresent();
    }

    @Test
    void aLinkThatIsForgedRevokedOrTooLateLeadsNowhere() {
        var link = link();
        assertThat(node.handOvers().find(link.substring(1))).isEmpty();
        assertThat(node.handOvers().find("x".repeat(5000))).isEmpty();
        assertThat(node.handOvers().find("")).isEmpty();
        var revoked = link();
        Tenant.run(
                acme,
                () -> node.handOvers()
                        .revoke(
                                store.id(),
                                node.handOvers().of(store.id()).getFirst().id()));
        assertThat(node.handOvers().find(revoked)).isEmpty();
        assertThat(node.handOvers().find(link)).isPresent();
        clock.pass(Duration.ofDays(8));
        assertThat(node.handOvers().find(link)).isEmpty();
    }

    @Test
    void whatWasHandedOverIsSentNowhereElse() {
        handIn(link(), Map.of("shop", "mugs", "token", "s3cret"));
        Tenant.run(acme, () -> {
            var now = node.stores().require(store.id());
            assertThatThrownBy(() -> node.stores().update(now.id(), now.version(), Map.of("shop", "mallory")))
                    .isInstanceOf(Refused.class)
                    .hasMessageContaining("Merle Pine handed");
            node.stores().update(now.id(), now.version(), Map.of("shop", "mallory", "token", "own"));
            assertThat(node.stores().holder(store.id())).isEmpty();
        });
        assertThat(kept()).containsEntry("shop", "mallory").containsEntry("token", "own");
    }

    @Test
    void theOwnPeoplesSecretsAreNotSentToWhereAMerchantSays() {
        Tenant.run(acme, () -> {
            var own = node.stores()
                    .create(new NewPlace(merchant, "Tees", "consenting", Map.of("shop", "tees", "token", "own")));
            var link = node.handOvers().make(own.id(), Duration.ofDays(1), "Sam");
            handIn(link, Map.of("shop", "mallory", "hookSecret", "h00k"));
            assertThat(node.stores().unsealed(own.id()))
                    .containsEntry("shop", "mallory")
                    .containsEntry("hookSecret", "h00k")
                    .doesNotContainKey("token");
        });
    }

    @Test
    void aLinkSpeaksForItsOwnAccountAlone() {
        var link = link();
        long zenith = TestDatabase.account(database);
        var found = Tenant.call(zenith, () -> node.handOvers().find(link)).orElseThrow();
        assertThat(found.account()).isEqualTo(acme);
        assertThatThrownBy(() -> Tenant.run(
                        zenith,
                        () -> node.handOvers().handIn(found.handOver(), Map.of("shop", "x", "token", "y"), "Mallory")))
                .isInstanceOf(Refused.class);
        assertThat(Tenant.call(zenith, () -> node.handOvers().of(store.id()))).isEmpty();
    }
}
