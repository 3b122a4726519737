package dev.cartage.connectors.shopify;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cartage.model.Order;
import dev.cartage.model.OrderLine;
import dev.cartage.sandbox.shopify.store.FulfillmentOrder.Asked;
import dev.cartage.sandbox.shopify.store.Routing;
import dev.cartage.spi.Location;
import dev.cartage.spi.LocationSource;
import dev.cartage.spi.OrderSource;
import dev.cartage.spi.OrderSource.Share;
import dev.cartage.spi.OrderSource.Wanted;
import dev.cartage.spi.Outcome;
import dev.cartage.spi.Roles;
import dev.cartage.spi.ShipmentSink;
import dev.cartage.spi.ShipmentSink.Notice;
import dev.cartage.spi.ShipmentSink.NoticeLine;
import dev.cartage.spi.StockSink;
import dev.cartage.spi.StockSink.Level;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** One store entry for all of a shop's locations. */
class LocationsTest extends SandboxTest {
    private final Routing routing = new Routing(store.shop());
    private final Location east = location(0);
    private final Location west = location(1);
    private final Roles all = session.rolesWith(settings -> Samples.at(settings, ""));

    private Location location(int position) {
        var of = store.shop().locations().get(position);
        return new Location(Long.toString(of.id()), of.name());
    }

    private Wanted read(String id) {
        OrderSource source = all.require(OrderSource.class);
        return (Wanted) source.map(source.byId(List.of(id)).getFirst());
    }

    /** Two units of a line lie in the east, one in the west. */
    private String overBoth() {
        String id = place(3);
        routing.split(Long.parseLong(id), 1);
        long second = store.order(id).fulfillmentOrders().get(1).id();
        routing.move(Long.parseLong(id), Long.parseLong(west.key()), second);
        long item = store.shop().catalogue().bySku(sku()).orElseThrow().itemId();
        store.shop()
                .stock()
                .activate(item, Long.parseLong(west.key()), 5, 5, store.shop().now());
        return id;
    }

    private Outcome ship(Order order, OrderLine line, String tracking) {
        return all.require(ShipmentSink.class)
                .tell(List.of(new Notice(
                        "ref",
                        "5f0c9f0e-0000-4000-8000-000000000003",
                        order.externalId(),
                        order.number(),
                        List.of(new NoticeLine(line, line.quantity())),
                        "UPS",
                        "Ground",
                        tracking,
                        "",
                        Optional.empty())))
                .getFirst();
    }

    @Test
    void allLocationsAreNamedUnlessTheSettingsLetOnlyOneIn() {
        assertThat(all.require(LocationSource.class).locations()).contains(east, west);
        assertThat(session.role(LocationSource.class).locations()).containsExactly(east);
    }

    @Test
    void anOrderOverTwoLocationsIsOneWithAShareForEach() {
        Wanted wanted = read(overBoth());

        assertThat(wanted.order().lines())
                .singleElement()
                .satisfies(line -> assertThat(line.quantity()).isEqualTo(3));
        assertThat(wanted.shares()).extracting(Share::location).containsExactly(east, west);
        assertThat(wanted.shares())
                .extracting(share -> share.lines().getFirst().quantity())
                .containsExactly(2, 1);
    }

    @Test
    void eachShareIsShippedAgainstItsOwnFulfillmentOrder() {
        String id = overBoth();
        Wanted wanted = read(id);
        OrderLine western = wanted.shares().getLast().lines().getFirst();

        assertThat(ship(wanted.order(), western, "1Z-WEST")).isInstanceOf(Outcome.Sent.class);
        assertThat(store.order(id).fulfillments())
                .singleElement()
                .satisfies(parcel -> assertThat(parcel.locationId()).isEqualTo(Long.parseLong(west.key())));
    }

    @Test
    void aShareWhoseFulfillmentOrderIsAnotherNowIsStillTakenFromItsOwnLocation() {
        String id = overBoth();
        OrderLine western = read(id).shares().getLast().lines().getFirst();
        long standing = store.order(id).fulfillmentOrders().getLast().id();
        routing.move(Long.parseLong(id), Long.parseLong(east.key()), standing);
        long returned = store.order(id).fulfillmentOrders().getLast().id();
        routing.move(Long.parseLong(id), Long.parseLong(west.key()), returned);

        assertThat(ship(read(id).order(), western, "1Z-AGAIN")).isInstanceOf(Outcome.Sent.class);
        assertThat(store.order(id).fulfillments().getFirst().locationId()).isEqualTo(Long.parseLong(west.key()));
    }

    @Test
    void whatTheMerchantWantsNoMoreAtOneLocationIsAShareWithoutLines() {
        String id = overBoth();
        long second = store.order(id).fulfillmentOrders().getLast().id();
        routing.ask(Long.parseLong(id), Asked.CANCELLATION_REQUESTED, second);

        assertThat(read(id).shares()).extracting(share -> share.lines().size()).containsExactly(1, 0);
        assertThat(read(id).order().units()).isEqualTo(2);
    }

    @Test
    void stockIsWrittenAtTheLocationOfEachLevelAndWithoutOneRefusedAlone() {
        List<Outcome> outcomes = all.require(StockSink.class)
                .set(List.of(
                        new Level(sku(), 9, "5f0c9f0e-0000-4000-8000-000000000011"),
                        new Level(sku(), 7, "5f0c9f0e-0000-4000-8000-000000000012", east.key()),
                        new Level(sku(), 4, "5f0c9f0e-0000-4000-8000-000000000013", west.key())));

        assertThat(outcomes.getFirst()).isInstanceOf(Outcome.Refused.class);
        assertThat(outcomes.subList(1, 3)).allMatch(Outcome.Sent.class::isInstance);
        assertThat(store.stock(sku(), east.key())).isEqualTo(7);
        assertThat(store.stock(sku(), west.key())).isEqualTo(4);
    }
}
