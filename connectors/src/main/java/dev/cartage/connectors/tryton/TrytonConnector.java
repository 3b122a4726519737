package dev.cartage.connectors.tryton;

import dev.cartage.spi.Capability;
import dev.cartage.spi.Connector;
import dev.cartage.spi.Proof;
import dev.cartage.spi.Roles;
import dev.cartage.spi.Session;
import java.util.EnumSet;
import java.util.Set;

/** Tryton as a warehouse: orders become customer shipments, which its staff pick, pack and finish. */
public final class TrytonConnector implements Connector {
    @Override
    public String platform() {
        return "tryton";
    }

    @Override
    public String title() {
        return "Tryton";
    }

    @Override
    public Kind kind() {
        return Kind.WAREHOUSE;
    }

    @Override
    public Set<Capability> capabilities() {
        return EnumSet.of(
                Capability.TAKES_ORDERS,
                Capability.CONFIRMS_ORDERS,
                Capability.REPORTS_SHIPMENTS,
                Capability.REPORTS_STOCK,
                Capability.CANCELS_ORDERS);
    }

    @Override
    public Set<Proof> provenBy(Capability capability) {
        return Set.of(Proof.REAL_SERVER);
    }

    @Override
    public Class<? extends Record> settings() {
        return TrytonSettings.class;
    }

    @Override
    public Roles open(Session session) {
        TrytonSettings settings = session.settings(TrytonSettings.class);
        Reception reception = new Reception(session, settings);
        return Roles.of(
                this,
                new ConnectionTest(reception, settings),
                new OrderIntake(reception, settings),
                new DoneShipments(reception, settings),
                new StockLevels(reception, settings),
                new Cancellations(reception));
    }
}
