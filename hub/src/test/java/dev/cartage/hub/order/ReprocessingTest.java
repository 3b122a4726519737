package dev.cartage.hub.order;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cartage.hub.connection.PaperConnector;
import dev.cartage.hub.connection.TestConnections;
import dev.cartage.hub.dispatch.Dispatches;
import dev.cartage.hub.lane.Lane;
import dev.cartage.hub.lane.Lanes;
import dev.cartage.hub.order.SampleOrders.Sample;
import dev.cartage.hub.order.SampleOrders.Stage;
import dev.cartage.hub.order.read.OrderCounts;
import dev.cartage.hub.storage.Database;
import dev.cartage.hub.storage.Ids;
import dev.cartage.hub.storage.Tenant;
import dev.cartage.hub.storage.TestDatabase;
import dev.cartage.hub.storage.Timestamps;
import dev.cartage.hub.storage.Tx;
import dev.cartage.model.OrderStatus;
import dev.cartage.model.Problem;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class ReprocessingTest {
    private final Database database = TestDatabase.fresh();
    private final Tx tx = database.tx();
    private final Ids ids = new Ids(tx);
    private final long account = TestDatabase.account(database);
    private final TestConnections all =
            TestConnections.on(database, Clock.systemUTC(), PaperConnector.store(), PaperConnector.warehouse());
    private final long connection = Tenant.call(account, this::connect);
    private final Reprocessing reprocessing = new Reprocessing(
            tx,
            new OrderBook(tx, Clock.systemUTC()),
            new Dispatches(tx, ids, new Lanes(tx)),
            new Lanes(tx),
            Clock.systemUTC());

    private long connect() {
        Map<String, String> answers = Map.of("shop", "pine", "token", "secret");
        return all.connect("Pine", PaperConnector.store(), answers, PaperConnector.warehouse(), answers)
                .id();
    }

    private long order(Stage stage) {
        var sample = new Sample("#" + ids.next(), "Ada Whitcombe", "MUG-RED", 2, Instant.now(), stage);
        return Tenant.call(account, () -> new SampleOrders(tx, ids, all.connections()).write(connection, sample));
    }

    private void dispatch(long order, String status) {
        Tenant.run(
                account,
                () -> tx.run(jdbc -> jdbc.sql("""
                        insert into dispatch (id, lane, subject_id, revision, order_id, idempotency_key, due_at, status)
                        values (?, ?, ?, 0, ?, ?, ?, ?)
                        """)
                        .param(ids.next())
                        .param(Lane.warehouse(7, ToWarehouse.WORK).name())
                        .params(order, order, UUID.randomUUID())
                        .param(Timestamps.parameter(Instant.now()))
                        .param(status)
                        .update()));
    }

    private Optional<Problem> reprocess(long order) {
        return Tenant.call(account, () -> reprocessing.reprocess(order, "Sam"));
    }

    private <T> T ask(String sql, long order, Class<T> type) {
        return Tenant.call(
                account,
                () -> tx.call(jdbc -> jdbc.sql(sql).param(order).query(type).single()));
    }

    @Test
    void whatTheWarehouseRefusedGoesTheWholeWayAgain() {
        long order = order(Stage.ERROR);
        dispatch(order, "refused");
        assertThat(reprocess(order)).isEmpty();
        assertThat(ask("select status from dispatch where order_id = ?", order, String.class))
                .isEqualTo("superseded");
        assertThat(ask("select status from order_state where order_id = ?", order, String.class))
                .isEqualTo("NEW");
        assertThat(waiting(order)).isOne();
    }

    private int waiting(long order) {
        return ask(
                "select count(*) from to_judge join orders using (raw_id) where orders.id = ?", order, Integer.class);
    }

    @Test
    void anOrderThatNeverHadAnythingToLeaveIsJudgedAnew() {
        long order = order(Stage.ERROR);
        assertThat(reprocess(order)).isEmpty();
        assertThat(waiting(order)).isOne();
    }

    @Test
    void nothingIsTriedAgainWhileItMayHaveArrived() {
        long order = order(Stage.DELAYED);
        dispatch(order, "unknown");
        assertThat(reprocess(order)).map(Problem::code).contains("outcome-unknown");
        assertThat(ask("select status from dispatch where order_id = ?", order, String.class))
                .isEqualTo("unknown");
        assertThat(ask(
                        "select count(*) from order_event where order_id = ? and kind = 'reprocessed'",
                        order,
                        Integer.class))
                .isZero();
    }

    @Test
    void foldingKeepsEveryCount() {
        order(Stage.ERROR);
        order(Stage.ERROR);
        order(Stage.CLOSED);
        Tenant.run(account, () -> {
            var counts = new OrderCounts(tx);
            var before = counts.byStatus();
            assertThat(counts.fold()).isEqualTo(3);
            assertThat(counts.fold()).isEqualTo(2);
            assertThat(counts.byStatus()).isEqualTo(before).containsEntry(OrderStatus.ERROR, 2L);
        });
    }
}
