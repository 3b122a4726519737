package dev.cartage.connectors.fileexchange;

import dev.cartage.connectors.support.DescribedConnector;
import dev.cartage.spi.Capability;
import dev.cartage.spi.Proof;
import dev.cartage.spi.Roles;
import dev.cartage.spi.Session;
import java.util.Set;

/** A warehouse that takes orders and tells of shipments and stock by files in two folders. */
public final class FileExchange extends DescribedConnector {
    public FileExchange() {
        super(
                Kind.WAREHOUSE,
                "dropstream",
                "Warehouse file exchange",
                FileExchangeSettings.class,
                Set.of(
                        Capability.TAKES_ORDERS,
                        Capability.CONFIRMS_ORDERS,
                        Capability.REPORTS_SHIPMENTS,
                        Capability.REPORTS_STOCK));
    }

    /** The files are DropStream's; the acknowledgement is ours. */
    @Override
    public Set<Proof> provenBy(Capability capability) {
        return capability == Capability.CONFIRMS_ORDERS ? Set.of() : Set.of(Proof.PUBLISHED_CONTRACT);
    }

    @Override
    public Roles open(Session session) {
        FileExchangeSettings settings = session.settings(FileExchangeSettings.class);
        return Roles.of(this, new ExchangeWarehouse(settings), new ExchangeTest(settings, session));
    }
}
