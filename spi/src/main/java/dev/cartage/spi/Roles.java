package dev.cartage.spi;

import dev.cartage.model.Problem;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The roles that an opened connector plays. */
public final class Roles {
    private static final Map<Class<? extends Role>, String> IN_WORDS = Map.ofEntries(
            Map.entry(SelfTest.class, "be tested"),
            Map.entry(Authorizer.class, "ask a merchant for consent"),
            Map.entry(OrderSource.class, "hand over orders"),
            Map.entry(LocationSource.class, "name locations"),
            Map.entry(HookReceiver.class, "tell of changes by itself"),
            Map.entry(OrderAcknowledger.class, "be told that the warehouse has an order"),
            Map.entry(ShipmentSink.class, "take tracking numbers"),
            Map.entry(ShipmentCorrector.class, "take corrected tracking numbers"),
            Map.entry(StockSink.class, "take stock levels"),
            Map.entry(FileWarehouse.class, "exchange files"),
            Map.entry(OrderSink.class, "take orders"),
            Map.entry(ConfirmationSource.class, "confirm orders"),
            Map.entry(ShipmentSource.class, "report shipments"),
            Map.entry(StockSource.class, "report stock"),
            Map.entry(OrderCanceler.class, "cancel orders"));

    private final String title;
    private final List<Role> roles;

    private Roles(String title, List<Role> roles) {
        this.title = title;
        this.roles = roles;
    }

    public static Roles of(Connector connector, Role... roles) {
        return new Roles(connector.title(), List.of(roles));
    }

    public <R extends Role> Optional<R> find(Class<R> role) {
        return roles.stream().filter(role::isInstance).map(role::cast).findFirst();
    }

    /** @throws RemoteException.NotSupported if the connector does not play the role */
    public <R extends Role> R require(Class<R> role) {
        return find(role)
                .orElseThrow(() -> new RemoteException.NotSupported(new Problem(
                        "not-supported",
                        title + " cannot " + IN_WORDS.getOrDefault(role, "do this") + ".",
                        "Switch this flow off for the connection, or choose another system.")));
    }
}
