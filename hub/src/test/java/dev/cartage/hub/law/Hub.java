package dev.cartage.hub.law;

import dev.cartage.hub.account.Accounts;
import dev.cartage.hub.connection.LaneHealth;
import dev.cartage.hub.connection.MovableClock;
import dev.cartage.hub.connection.PaperConnector;
import dev.cartage.hub.connection.TestConnections;
import dev.cartage.hub.connection.Troubles;
import dev.cartage.hub.dispatch.Dispatcher;
import dev.cartage.hub.flow.ConfirmationPoll;
import dev.cartage.hub.flow.Flows;
import dev.cartage.hub.flow.OrderImport;
import dev.cartage.hub.flow.OrderSweep;
import dev.cartage.hub.flow.TestFlows;
import dev.cartage.hub.flow.WarehouseImport;
import dev.cartage.hub.lane.HandWalker;
import dev.cartage.hub.lane.Lanes;
import dev.cartage.hub.order.Abandonments;
import dev.cartage.hub.order.Bundles;
import dev.cartage.hub.order.Holds;
import dev.cartage.hub.order.Judge;
import dev.cartage.hub.order.RuleEvents;
import dev.cartage.hub.order.RuleTimer;
import dev.cartage.hub.order.desk.Bulk;
import dev.cartage.hub.shipment.desk.ShipmentBulk;
import dev.cartage.hub.storage.CartageHome;
import dev.cartage.hub.storage.Database;
import dev.cartage.hub.storage.Ids;
import dev.cartage.hub.storage.Leases;
import dev.cartage.hub.storage.Node;
import dev.cartage.hub.storage.TestHomes;
import dev.cartage.hub.storage.Tx;
import dev.cartage.spi.Connector.Kind;
import dev.cartage.spi.Role;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;

/** One life of one node, as a test has it: the real workers on a real database, walked by hand. */
final class Hub implements AutoCloseable {
    private static final List<String> PACKAGES = List.of(
            "rule.RuleConfiguration",
            "order.OrderConfiguration",
            "order.desk.DeskConfiguration",
            "order.slip.SlipConfiguration",
            "order.read.ReadConfiguration",
            "dispatch.DispatchConfiguration",
            "shipment.ShipmentConfiguration",
            "shipment.read.ShipmentReadConfiguration",
            "shipment.desk.ShipmentDeskConfiguration",
            "inventory.InventoryConfiguration",
            "flow.FlowConfiguration");

    private final AnnotationConfigApplicationContext beans = new AnnotationConfigApplicationContext();
    private final Node node;
    final TestConnections connections;
    final HandWalker walker;

    /** @param others what stores and warehouses are played by, by the answer that names them */
    Hub(
            Database database,
            MovableClock clock,
            Faults faults,
            Map<String, Role> others,
            PaperFolders folders,
            String name) {
        Tx tx = new Tx(new FaultyPool(database.pool(), faults));
        this.connections = TestConnections.on(
                tx,
                clock,
                folders,
                new PaperConnector("paper_store", Kind.STORE, session -> roles(others, session)),
                new PaperConnector(PaperConnector.CORRECTABLE, Kind.STORE, session -> roles(others, session)),
                new PaperConnector(PaperConnector.WHOLE_ORDERS, Kind.STORE, session -> roles(others, session)),
                new PaperConnector("paper_warehouse", Kind.WAREHOUSE, session -> roles(others, session)));
        this.node = Node.start(
                new CartageHome(TestHomes.folder("test-nodes").resolve(name)), database.tx(), clock.instant());
        beans.registerBean(Tx.class, () -> tx);
        beans.registerBean(Ids.class, () -> new Ids(tx));
        beans.registerBean(Clock.class, () -> clock);
        beans.registerBean(Lanes.class, () -> new Lanes(tx));
        beans.registerBean(Troubles.class, () -> new Troubles(tx, clock));
        beans.registerBean(LaneHealth.class, connections::health);
        beans.registerBean(dev.cartage.hub.connection.Stores.class, connections::stores);
        beans.registerBean(dev.cartage.hub.connection.Warehouses.class, connections::warehouses);
        beans.registerBean(dev.cartage.hub.connection.Connections.class, connections::connections);
        beans.registerBean(dev.cartage.hub.connection.Remotes.class, connections::remotes);
        Flows flows = TestFlows.of(tx, clock, connections.connections());
        beans.registerBean(Flows.class, () -> flows);
        beans.registerBean(Accounts.class, () -> new Accounts(tx, new Ids(tx), clock));
        PACKAGES.forEach(part -> beans.register(configuration(part)));
        beans.refresh();
        Leases leases = new Leases(database.tx(), node, clock, () -> nanoseconds(clock));
        this.walker = new HandWalker(
                database.tx(),
                leases,
                clock,
                List.of(
                        beans.getBean(OrderImport.class),
                        beans.getBean(OrderSweep.class),
                        beans.getBean(Judge.class),
                        beans.getBean(Holds.class),
                        beans.getBean(Abandonments.class),
                        beans.getBean(Bundles.class),
                        beans.getBean(ShipmentBulk.class),
                        beans.getBean(Bulk.class),
                        beans.getBean(RuleEvents.class),
                        beans.getBean(RuleTimer.class),
                        beans.getBean(Dispatcher.class),
                        beans.getBean(WarehouseImport.class),
                        beans.getBean(ConfirmationPoll.class)));
    }

    private static long nanoseconds(MovableClock clock) {
        return Duration.between(java.time.Instant.EPOCH, clock.instant()).toNanos();
    }

    private static Role[] roles(Map<String, Role> others, dev.cartage.spi.Session session) {
        return new Role[] {
            others.get(session.settings(PaperConnector.Settings.class).shop())
        };
    }

    private static Class<?> configuration(String part) {
        try {
            return Class.forName("dev.cartage.hub." + part);
        } catch (ClassNotFoundException renamed) {
            throw new IllegalStateException(renamed);
        }
    }

    <T> T bean(Class<T> type) {
        return beans.getBean(type);
    }

    /** Ends the life of the node, be it in order or not. */
    @Override
    public void close() {
        beans.close();
        node.close();
    }
}
