package dev.cartage.hub.api;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cartage.hub.connection.Connection;
import dev.cartage.hub.connection.MovableClock;
import dev.cartage.hub.connection.PaperConnector;
import dev.cartage.hub.connection.TestConnections;
import dev.cartage.hub.flow.HookInbox;
import dev.cartage.hub.lane.Lanes;
import dev.cartage.hub.storage.Database;
import dev.cartage.hub.storage.Ids;
import dev.cartage.hub.storage.Tenant;
import dev.cartage.hub.storage.TestDatabase;
import dev.cartage.spi.Connector.Kind;
import dev.cartage.spi.Role;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Law 4: a message is kept, and its store's import woken, before the store hears that all is well. */
class HookEndpointTest {
    private static final Map<String, String> ANSWERS = Map.of("shop", "acme", "token", "s3cret");

    private final PaperConnector shop =
            new PaperConnector("shop", Kind.STORE, session -> new Role[] {new PaperHooks()});
    private final Database database = TestDatabase.fresh();
    private final MovableClock clock = new MovableClock();
    private final TestConnections node = TestConnections.on(database, clock, shop, PaperConnector.warehouse());
    private final HookInbox inbox = new HookInbox(
            database.tx(),
            new Ids(database.tx()),
            clock,
            new Lanes(database.tx()),
            node.connections(),
            node.remotes(),
            node.hooks());
    private final OneController server = OneController.serve(new HookEndpoint(inbox));
    private final long acme = TestDatabase.account(database);
    private final Connection mugs = Tenant.call(acme, () -> {
        var made = node.connect("Mugs", shop, ANSWERS, PaperConnector.warehouse(), ANSWERS);
        return node.connections().enable(made.id());
    });
    private final String path =
            "/hooks/" + Tenant.call(acme, () -> node.hooks().token(node.stores().require(mugs.storeId())));

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void aMessageIsKeptAndWakesTheImportAfterAQuarterOfASecond() {
        assertThat(server.post(path, "signed", "m1 order-7")).isEqualTo(200);
        assertThat(kept()).containsExactly("m1 order-7");
        assertThat(due()).containsExactly("store/" + mugs.storeId() + "/import 10:00:00.25");
    }

    @Test
    void aMessageThatComesAgainChangesNothing() {
        server.post(path, "signed", "m1 order-7");
        database.tx()
                .run(jdbc -> jdbc.sql("update lane set due_at = '9999-01-01'").update());
        assertThat(server.post(path, "signed", "m1 order-7")).isEqualTo(200);
        assertThat(kept()).hasSize(1);
        assertThat(due()).isEmpty();
    }

    @Test
    void aForgedMessageIsTurnedAway() {
        assertThat(server.post(path, "forged", "m1 order-7")).isEqualTo(401);
        assertThat(kept()).isEmpty();
        assertThat(due()).isEmpty();
    }

    @Test
    void anAddressThatNobodyHasIsNotFound() {
        assertThat(server.post("/hooks/nobody", "signed", "m1 order-7")).isEqualTo(404);
    }

    @Test
    void aMessageThatIsTooLargeIsTurnedAway() {
        assertThat(server.post(path, "signed", "x".repeat(HookEndpoint.LARGEST + 1)))
                .isEqualTo(413);
    }

    @Test
    void aStoreThatIsNotConnectedIsToldThatAllIsWellAndNothingIsKept() {
        Tenant.run(acme, () -> node.connections().disable(mugs.id()));
        assertThat(server.post(path, "signed", "m1 order-7")).isEqualTo(200);
        assertThat(kept()).isEmpty();
    }

    private List<String> kept() {
        return Tenant.call(
                acme,
                () -> database.tx()
                        .call(jdbc -> jdbc.sql(
                                        "select message_id || ' ' || external_id from hook_message where seen_at is null")
                                .query(String.class)
                                .list()));
    }

    private List<String> due() {
        return database.tx().call(jdbc -> jdbc.sql("""
                        select name || ' ' || trim(trailing '0' from to_char(due_at at time zone 'UTC', 'HH24:MI:SS.US'))
                        from lane where due_at < '9000-01-01'
                        """).query(String.class).list());
    }
}
