package dev.cartage.connectors.tryton;

import static dev.cartage.spi.Capability.CANCELS_ORDERS;
import static dev.cartage.spi.Capability.CONFIRMS_ORDERS;
import static dev.cartage.spi.Capability.REPORTS_SHIPMENTS;
import static dev.cartage.spi.Capability.REPORTS_STOCK;
import static dev.cartage.spi.Capability.TAKES_ORDERS;

import dev.cartage.connectors.support.DescribedConnector;
import dev.cartage.connectors.support.Steps;
import dev.cartage.spi.Proof;
import dev.cartage.spi.Roles;
import dev.cartage.spi.SelfTest;
import dev.cartage.spi.Session;
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
                Set.of(TAKES_ORDERS, CONFIRMS_ORDERS, REPORTS_SHIPMENTS, REPORTS_STOCK, CANCELS_ORDERS),
                Proof.REAL_SERVER);
    }

    @Override
    public Roles open(Session session) {
        Desk desk = new Desk(session, session.settings(TrytonSettings.class), Map.of());
        DoneShipments shipments = new DoneShipments(desk);
        SelfTest test = () -> new Steps()
                .run("Log in", desk::logIn)
                .run("Find warehouse and customer", () -> Site.of(desk))
                .run("Read one shipment", () -> shipments.read("", true, 1))
                .done();
        return Roles.of(this, test, shipments, new OrderIntake(desk), new StockLevels(desk), new Cancellations(desk));
    }
}
