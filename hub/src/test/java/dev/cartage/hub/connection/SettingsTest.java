package dev.cartage.hub.connection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.cartage.hub.connection.PaperConnector.Settings;
import dev.cartage.hub.storage.CartageHome;
import dev.cartage.hub.storage.Database;
import dev.cartage.hub.storage.Tenant;
import dev.cartage.hub.storage.TestDatabase;
import dev.cartage.spi.Connector.Kind;
import dev.cartage.spi.RemoteException;
import dev.cartage.spi.Role;
import dev.cartage.spi.Tokens.Token;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Settings are kept apart from secrets, and secrets are sealed. */
class SettingsTest {
    private final List<dev.cartage.spi.Session> sessions = new ArrayList<>();
    private final PaperConnector paper = new PaperConnector("paper", Kind.STORE, session -> {
        sessions.add(session);
        return new Role[0];
    });
    private final Database database = TestDatabase.fresh();
    private final TestConnections node = TestConnections.on(database, Clock.systemUTC(), paper);
    private final long acme = TestDatabase.account(database);

    @Test
    void aSecretIsReadByTheConnectorAloneAndStandsNowhere() {
        Tenant.run(acme, () -> {
            var store = store("s3cret");
            node.remotes().store(store.id());
            assertThat(sessions.getFirst().settings(Settings.class)).isEqualTo(new Settings("acme", "s3cret"));
            assertThat(node.stores().settings(store.id())).containsExactly(Map.entry("shop", "acme"));
            assertThat(database.tx()
                            .<String, RuntimeException>call(jdbc -> jdbc.sql("select store::text from store")
                                    .query(String.class)
                                    .single()))
                    .contains("acme")
                    .doesNotContain("s3cret");
        });
    }

    @Test
    void aSecretLeftEmptyStaysAndTheConnectorIsOpenedAnew() {
        Tenant.run(acme, () -> {
            var store = store("s3cret");
            node.remotes().store(store.id());
            node.remotes().store(store.id());
            var changed = node.stores().update(store.id(), store.version(), Map.of("shop", "zenith", "token", ""));
            node.remotes().store(store.id());
            assertThat(sessions)
                    .extracting(session -> session.settings(Settings.class))
                    .containsExactly(new Settings("acme", "s3cret"), new Settings("zenith", "s3cret"));
            assertThat(changed.version()).isEqualTo(2);
            assertThatThrownBy(() -> node.stores().update(store.id(), 1, Map.of("shop", "late")))
                    .isInstanceOf(Refused.class)
                    .hasMessageContaining("Somebody else");
        });
    }

    @Test
    void aCiphertextCopiedToAnotherStoreOpensNothing() {
        Tenant.run(acme, () -> {
            var one = store("s3cret");
            var other = store("other");
            database.tx()
                    .run(jdbc -> jdbc.sql(
                                    "update store set secrets = (select secrets from store where id = ?) where id = ?")
                            .params(one.id(), other.id())
                            .update());
            assertThatThrownBy(() -> node.remotes().store(other.id()))
                    .isInstanceOf(RemoteException.NotAuthorized.class)
                    .hasMessageContaining("cannot be read");
        });
    }

    @Test
    void theKeyIsAFileThatOnlyItsOwnerMayRead(@TempDir Path home) throws IOException {
        var sealed = Tenant.call(acme, () -> new Secrets(new CartageHome(home)).seal("store/1", "token", "s3cret"));
        assertThat(PosixFilePermissions.toString(
                        Files.getPosixFilePermissions(home.resolve("secrets").resolve("settings.key"))))
                .isEqualTo("rw-------");
        var later = new Secrets(new CartageHome(home));
        assertThat(Tenant.call(acme, () -> later.open("store/1", "token", sealed)))
                .isEqualTo("s3cret");
        assertThatThrownBy(() -> Tenant.call(acme + 1, () -> later.open("store/1", "token", sealed)))
                .isInstanceOf(RemoteException.NotAuthorized.class);
    }

    @Test
    void ofTwoThatReplaceATokenAtOnceOneDoes() {
        Tenant.run(acme, () -> {
            node.remotes().store(store("s3cret").id());
            var tokens = sessions.getFirst().tokens();
            var first = new Token("access-1", "refresh-1", Instant.parse("2026-11-21T11:00:00Z"));
            var second = new Token("access-2", "", Instant.parse("2026-11-21T12:00:00Z"));
            assertThat(tokens.replace("main", Optional.empty(), first)).isTrue();
            assertThat(tokens.replace("main", Optional.empty(), second)).isFalse();
            assertThat(tokens.current("main")).contains(first);
            assertThat(tokens.replace("main", Optional.of(first), second)).isTrue();
            assertThat(tokens.current("main")).contains(second);
        });
    }

    private Store store(String token) {
        var merchant = node.merchants().named("Acme").id();
        return node.stores().create(new NewPlace(merchant, "Mugs", "paper", Map.of("shop", "acme", "token", token)));
    }
}
