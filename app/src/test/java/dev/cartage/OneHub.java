package dev.cartage;

import dev.cartage.demo.SandboxWorld;
import dev.cartage.demo.Setup;
import dev.cartage.hub.connection.Connection;
import dev.cartage.hub.connection.Connections;
import dev.cartage.hub.connection.Merchants;
import dev.cartage.hub.connection.NewConnection;
import dev.cartage.hub.connection.NewPlace;
import dev.cartage.hub.connection.Store;
import dev.cartage.hub.connection.Stores;
import dev.cartage.hub.flow.FlowKind;
import dev.cartage.hub.flow.Flows;
import dev.cartage.hub.storage.Tenant;
import dev.cartage.hub.storage.Tx;
import dev.cartage.sandbox.warehouse.WarehouseSettings;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;
import java.util.function.UnaryOperator;
import org.springframework.context.ConfigurableApplicationContext;

/** A hub and a sandbox world that several tests share, each with stores and warehouses of its own. */
final class OneHub implements AutoCloseable {
    static final String MERCHANT = "Lantern & Loom";

    private final SandboxWorld world;
    private final ConfigurableApplicationContext hub;
    private final Setup setup;

    private OneHub(SandboxWorld world, ConfigurableApplicationContext hub) {
        this.world = world;
        this.hub = hub;
        this.setup = new Setup(hub, world);
    }

    static OneHub start(Path folder) throws IOException {
        SandboxWorld world = SandboxWorld.start(folder.resolve("world"));
        Map<String, Object> settings = new HashMap<>(SandboxWorld.HUB_SETTINGS);
        settings.put("CARTAGE_HOME", folder.resolve("home").toString());
        settings.put("CARTAGE_PORT", "0");
        settings.put("CARTAGE_ADDRESS", "127.0.0.1");
        return new OneHub(world, CartageApplication.start(settings));
    }

    SandboxWorld world() {
        return world;
    }

    SandboxWorld.Depot depot(String name, UnaryOperator<WarehouseSettings> settings) {
        return world.openDepot(
                name,
                usual -> settings.apply(
                        usual.shippingAfter(Duration.ofMillis(100)).countingEvery(Duration.ofMillis(300))));
    }

    Store store(String name, String platform, Map<String, String> answers) {
        return as(() -> bean(Stores.class)
                .create(new NewPlace(bean(Merchants.class).named(MERCHANT).id(), name, platform, answers)));
    }

    /** Disabled, as all are at first. */
    Connection connect(Store store, SandboxWorld.Depot depot) {
        long warehouse = setup.warehouse(MERCHANT, depot).id();
        return as(
                () -> bean(Connections.class).create(new NewConnection("", store.merchantId(), store.id(), warehouse)));
    }

    void enable(Connection connection) {
        as(() -> bean(Connections.class).enable(connection.id()));
    }

    void run(Connection connection, FlowKind kind) {
        Tenant.run(setup.account(), () -> bean(Flows.class).runNow(connection.id(), kind));
    }

    List<String> query(String sql) {
        return as(() ->
                bean(Tx.class).call(jdbc -> jdbc.sql(sql).query(String.class).list()));
    }

    <T> T bean(Class<T> type) {
        return hub.getBean(type);
    }

    <T> T as(java.util.function.Supplier<T> work) {
        return Tenant.call(setup.account(), work::get);
    }

    static void await(String what, BooleanSupplier condition) {
        Eventually.within(Duration.ofSeconds(60), what, condition);
    }

    @Override
    public void close() {
        hub.close();
        world.close();
    }
}
