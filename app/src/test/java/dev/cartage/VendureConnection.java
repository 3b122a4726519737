package dev.cartage;

import dev.cartage.contract.server.OpenSshServer;
import dev.cartage.contract.vendure.VendureShop;
import dev.cartage.hub.account.Accounts;
import dev.cartage.hub.connection.Connections;
import dev.cartage.hub.connection.Merchants;
import dev.cartage.hub.connection.NewConnection;
import dev.cartage.hub.connection.NewPlace;
import dev.cartage.hub.connection.Stores;
import dev.cartage.hub.connection.Warehouses;
import dev.cartage.hub.flow.FlowKind;
import dev.cartage.hub.flow.Flows;
import dev.cartage.hub.storage.Tenant;
import dev.cartage.hub.storage.Tx;
import java.util.List;
import java.util.Map;
import org.springframework.context.ApplicationContext;

/** A Vendure shop and a warehouse, entered into a hub as a person would, and connected. */
record VendureConnection(ApplicationContext hub, long account, long id) {

    static VendureConnection enter(ApplicationContext hub, VendureShop shop, OpenSshServer ssh) {
        var accounts = hub.getBean(Accounts.class);
        accounts.createFirst("Example 3PL");
        long account = accounts.all().getFirst();
        long id = Tenant.call(account, () -> connect(hub, shop, ssh));
        return new VendureConnection(hub, account, id);
    }

    private static long connect(ApplicationContext hub, VendureShop shop, OpenSshServer ssh) {
        long merchant = hub.getBean(Merchants.class).named("Lantern & Loom").id();
        var store = hub.getBean(Stores.class).create(new NewPlace(merchant, "Lanterns", "vendure", answersFor(shop)));
        var warehouse = hub.getBean(Warehouses.class)
                .create(new NewPlace(merchant, "Riverside", "dropstream", answersFor(ssh)));
        var connections = hub.getBean(Connections.class);
        var connection = connections.create(new NewConnection("", merchant, store.id(), warehouse.id()));
        return connections.enable(connection.id()).id();
    }

    static Map<String, String> answersFor(VendureShop shop) {
        return Map.of(
                "server", shop.server().toString(),
                "user", shop.user(),
                "password", shop.password(),
                "channelToken", shop.channelToken());
    }

    private static Map<String, String> answersFor(OpenSshServer ssh) {
        var address = ssh.addressByKey("ed25519");
        return Map.of(
                "protocol", address.protocol().name(),
                "host", address.host(),
                "port", Integer.toString(address.port()),
                "user", address.user(),
                "privateKey", address.privateKey(),
                "rootFolder", address.root(),
                "acknowledgement", "FILE_GONE",
                "stableFor", "PT0S");
    }

    void run(FlowKind kind) {
        Tenant.run(account, () -> hub.getBean(Flows.class).runNow(id, kind));
    }

    /** Of all orders. */
    List<String> statuses() {
        return Tenant.call(
                account,
                () -> hub.getBean(Tx.class)
                        .call(jdbc -> jdbc.sql("select status from order_state")
                                .query(String.class)
                                .list()));
    }
}
