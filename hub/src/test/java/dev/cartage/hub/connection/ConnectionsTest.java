package dev.cartage.hub.connection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.cartage.hub.storage.Database;
import dev.cartage.hub.storage.Tenant;
import dev.cartage.hub.storage.TestDatabase;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ConnectionsTest {
    private static final Map<String, String> ANSWERS = Map.of("shop", "acme", "token", "s3cret");
    private final Database database = TestDatabase.fresh();
    private final TestConnections here = node();
    private final TestConnections there = node();
    private final long acme = TestDatabase.account(database);
    private final long zenith = TestDatabase.account(database);

    @Test
    void aConnectionIsDisabledAtBirthAndWorksOnceEnabled() {
        Tenant.run(acme, () -> {
            var connection = connect(here, "Mugs");
            assertThat(connection.enabled()).isFalse();
            assertThat(here.connections().enabledOfStore(connection.storeId())).isEmpty();
            var enabled = here.connections().enable(connection.id());
            assertThat(enabled.enabled()).isTrue();
            assertThat(here.connections().enable(connection.id())).isEqualTo(enabled);
            assertThat(here.connections().enabledOfStore(connection.storeId())).containsExactly(enabled);
            assertThat(here.connections().enabledOfWarehouse(connection.warehouseId()))
                    .containsExactly(enabled);
            assertThat(here.connections().disable(connection.id()).enabled()).isFalse();
        });
    }

    @Test
    void twoAccountsSeeTheirOwn() {
        var mugs = Tenant.call(acme, () -> connect(here, "Mugs"));
        Tenant.run(zenith, () -> {
            assertThat(here.connections().all()).isEmpty();
            assertThat(here.stores().find(mugs.storeId())).isEmpty();
            assertThatThrownBy(() -> here.connections().enable(mugs.id())).isInstanceOf(Refused.class);
            assertThatThrownBy(() -> here.remotes().store(mugs.storeId())).isInstanceOf(Refused.class);
            assertThat(connect(here, "Lamps").name()).isEqualTo("Lamps");
        });
        assertThat(Tenant.call(acme, () -> here.connections().all())).containsExactly(mugs);
    }

    @Test
    void anotherNodeSeesAChangeWithinASecond() {
        Tenant.run(acme, () -> {
            var connection = connect(here, "Mugs");
            assertThat(there.connections().find(connection.id())).contains(connection);
            var enabled = here.connections().enable(connection.id());
            var deadline = Instant.now().plus(Duration.ofSeconds(1));
            while (there.connections().enabledOfStore(connection.storeId()).isEmpty()) {
                assertThat(Instant.now()).isBefore(deadline);
                Thread.onSpinWait();
            }
            assertThat(there.connections().all()).containsExactly(enabled);
        });
    }

    @Test
    void whoChangesSeesTheChangeEvenIfSomebodyElseLooksMeanwhile() {
        Tenant.run(acme, () -> {
            var connection = connect(here, "Mugs");
            database.tx().run(jdbc -> {
                here.connections().change(connection.id(), "Cups", 45, List.of());
                CompletableFuture.runAsync(() -> Tenant.run(
                                acme, () -> assertThat(here.connections().all()).containsExactly(connection)))
                        .join();
                assertThat(here.connections().require(connection.id()).name()).isEqualTo("Cups");
            });
        });
    }

    @Test
    void whatIsRolledBackWasNeverThere() {
        Tenant.run(acme, () -> {
            var connection = connect(here, "Mugs");
            assertThatThrownBy(() -> database.tx().run(jdbc -> {
                        here.connections().enable(connection.id());
                        assertThat(here.connections().all()).allMatch(Connection::enabled);
                        throw new IllegalStateException("no");
                    }))
                    .hasMessage("no");
            assertThat(here.connections().all()).containsExactly(connection);
        });
    }

    @Test
    void storesCreatedAtOnceGetNumbersOfTheirOwn() throws Exception {
        var merchant = Tenant.call(acme, () -> here.merchants().named("Acme").id());
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var tasks = IntStream.range(0, 20)
                    .mapToObj(number -> threads.submit(() -> Tenant.call(
                            acme,
                            () -> (number % 2 == 0 ? here : there)
                                    .stores()
                                    .create(new NewPlace(merchant, "Shop " + number, "paper_store", ANSWERS)))))
                    .toList();
            for (var task : tasks) {
                task.get();
            }
        }
        assertThat(Tenant.call(acme, () -> node().stores().all()))
                .extracting(Store::number)
                .containsExactlyInAnyOrderElementsOf(
                        IntStream.rangeClosed(1, 20).boxed().toList());
    }

    @Test
    void aWrongOrMissingAnswerIsRefusedWithAllProblems() {
        Tenant.run(acme, () -> {
            var merchant = here.merchants().named("Acme").id();
            assertThatThrownBy(() -> here.stores().create(new NewPlace(merchant, "Shop", "paper_store", Map.of())))
                    .isInstanceOfSatisfying(
                            Refused.class,
                            refused -> assertThat(refused.problems())
                                    .extracting(problem -> problem.sentence())
                                    .containsExactly("Shop is empty.", "Token is empty."));
            assertThat(here.stores().all()).isEqualTo(List.of());
        });
    }

    private Connection connect(TestConnections node, String name) {
        return node.connect(name, PaperConnector.store(), ANSWERS, PaperConnector.warehouse(), ANSWERS);
    }

    private TestConnections node() {
        return TestConnections.on(database, Clock.systemUTC(), PaperConnector.store(), PaperConnector.warehouse());
    }
}
