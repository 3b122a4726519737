package dev.cartage.connectors.ebay;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cartage.contract.StoreSession;
import dev.cartage.model.Order;
import dev.cartage.sandbox.ebay.Wish;
import dev.cartage.sandbox.web.Said;
import dev.cartage.spi.OrderSource;
import dev.cartage.spi.OrderSource.Reading;
import dev.cartage.spi.OrderSource.Wanted;
import dev.cartage.spi.ShipmentSink.Notice;
import dev.cartage.spi.ShipmentSink.NoticeLine;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;

/** A test of what only eBay does, on a sandbox account of its own. */
abstract class EbayTest {
    final SandboxEbay store = SandboxEbay.open();
    final StoreSession session = new StoreSession(store);

    /** Whatever was said was as eBay's contracts want it. */
    @AfterEach
    void close() {
        try {
            if (PublishedContracts.atHand()) {
                PublishedContracts contracts = PublishedContracts.load();
                assertThat(store.heard())
                        .allSatisfy(said -> assertThat(contracts.problems(said)).isEmpty());
            }
        } finally {
            session.close();
            store.close();
        }
    }

    String place(Wish wish) {
        return store.account().place(wish).id();
    }

    Reading reading(String id) {
        OrderSource source = session.role(OrderSource.class);
        return source.map(source.byId(List.of(id)).getFirst());
    }

    Order wanted(String id) {
        assertThat(reading(id)).isInstanceOf(Wanted.class);
        return ((Wanted) reading(id)).order();
    }

    List<Said> heard(String path) {
        return store.heard().stream().filter(said -> said.path().endsWith(path)).toList();
    }

    static Notice notice(Order order, int units, String carrier, String tracking) {
        return new Notice(
                "ref-" + tracking,
                "key-" + tracking,
                order.externalId(),
                order.number(),
                List.of(new NoticeLine(order.lines().getFirst(), units)),
                carrier,
                "Ground",
                tracking,
                "",
                Optional.empty());
    }
}
