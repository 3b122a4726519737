package dev.cartage.connectors.tryton;

import dev.cartage.connectors.support.DescribedConnector;
import dev.cartage.connectors.support.Steps;
import dev.cartage.spi.Capability;
import dev.cartage.spi.Proof;
import dev.cartage.spi.Roles;
import dev.cartage.spi.SelfTest;
import dev.cartage.spi.Session;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;

/** Tryton as a warehouse: orders become customer shipments, which its staff pick, pack and finish. */
public final class TrytonConnector extends DescribedConnector {
    public TrytonConnector() {
        super(
                Kind.WAREHOUSE,
                "tryton",
                Desk.TRYTON.name(),
                TrytonSettings.class,
                EnumSet.of(
                        Capability.TAKES_ORDERS,
                        Capability.CONFIRMS_ORDERS,
                        Capability.REPORTS_SHIPMENTS,
                        Capability.REPORTS_STOCK,
                        Capability.CANCELS_ORDERS),
                Set.of(Proof.REAL_SERVER));
    }

    @Override
    public Roles open(Session session) {
        TrytonSettings settings = session.settings(TrytonSettings.class);
        Desk desk = new Desk(session, settings, Map.of());
        DoneShipments shipments = new DoneShipments(desk, settings);
        SelfTest test = () -> new Steps()
                .run("Log in", desk::logInAnew)
                .run("Find warehouse and customer", () -> Site.of(desk, settings))
                .run("Read one shipment", () -> shipments.read("", true, 1))
                .done();
        return Roles.of(
                this,
                test,
                shipments,
                new OrderIntake(desk, settings),
                new StockLevels(desk, settings),
                new Cancellations(desk, settings));
    }
}
