package dev.cartage.connectors.shopify;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cartage.model.Order;
import dev.cartage.model.OrderLine;
import dev.cartage.sandbox.shopify.store.FulfillmentOrder.Asked;
import dev.cartage.sandbox.shopify.store.Location;
import dev.cartage.sandbox.shopify.store.Routing;
import dev.cartage.spi.OrderAcknowledger;
import dev.cartage.spi.OrderAcknowledger.Acknowledgement;
import dev.cartage.spi.OrderSource;
import dev.cartage.spi.OrderSource.Unwanted;
import dev.cartage.spi.OrderSource.Wanted;
import dev.cartage.spi.OrderSource.Withdrawn;
import dev.cartage.spi.Outcome;
import dev.cartage.spi.Roles;
import dev.cartage.spi.ShipmentSink;
import dev.cartage.spi.ShipmentSink.Notice;
import dev.cartage.spi.ShipmentSink.NoticeLine;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Moves, splits, requests, and one store with several locations. */
class RoutingTest extends SandboxTest {
    private final Routing routing = new Routing(store.shop());
    private final Location east = store.shop().locations().get(0);
    private final Location west = store.shop().locations().get(1);

    private Roles at(Location location) {
        return session.rolesWith(settings -> Samples.at(settings, Long.toString(location.id())));
    }

    private OrderSource.Reading read(Roles roles, String id) {
        OrderSource source = roles.require(OrderSource.class);
        return source.map(source.byId(List.of(id)).getFirst());
    }

    private static Outcome ship(Roles roles, Order order, int quantity, String tracking) {
        OrderLine line = order.lines().getFirst();
        return roles.require(ShipmentSink.class)
                .tell(List.of(new Notice(
                        "ref",
                        "5f0c9f0e-0000-4000-8000-000000000002",
                        order.externalId(),
                        order.number(),
                        List.of(new NoticeLine(line, quantity)),
                        "UPS",
                        "Ground",
                        tracking,
                        "",
                        Optional.empty())))
                .getFirst();
    }

    @Test
    void anOrderThatIsMovedIsReadAtItsNewLocationOnly() {
        String id = place(2);
        routing.move(Long.parseLong(id), west.id());

        assertThat(read(at(east), id)).isInstanceOf(Unwanted.class);
        assertThat(read(at(west), id)).isInstanceOf(Wanted.class);
    }

    @Test
    void aShipmentFollowsWhatWasMovedToALocationThatKeepsIt() {
        String id = place(2);
        Order order = wanted(id);
        routing.move(Long.parseLong(id), west.id());
        store.shop().stock().activate(item(), west.id(), 5, 5, store.shop().now());
        Roles anywhere = session.rolesWith(settings -> Samples.with(settings, "filterByLocation", false));

        assertThat(ship(anywhere, order, 2, "1Z-MOVED")).isInstanceOf(Outcome.Sent.class);
        assertThat(store.shipments(id, "1Z-MOVED")).isEqualTo(1);
    }

    private long item() {
        return store.shop().catalogue().bySku(sku()).orElseThrow().itemId();
    }

    @Test
    void whatIsNotInStockAtTheLocationIsNamedAndTriedAgainLater() {
        String id = place(2);
        routing.move(Long.parseLong(id), west.id());
        Order order = ((Wanted) read(at(west), id)).order();

        assertThat(ship(at(west), order, 2, "1Z-SHORT")).isInstanceOfSatisfying(Outcome.Refused.class, refused -> {
            assertThat(refused.retry()).isEqualTo(Outcome.Retry.LATER);
            assertThat(refused.problem().code()).isEqualTo("not-in-stock");
            assertThat(refused.problem().sentence()).contains(sku());
        });
    }

    @Test
    void aSplitOrderIsStillOneOrderAndOneParcel() {
        String id = place(3);
        Order before = wanted(id);
        routing.split(Long.parseLong(id), 1);

        assertThat(wanted(id).lines())
                .singleElement()
                .satisfies(line -> assertThat(line.quantity()).isEqualTo(3));
        assertThat(ship(at(east), before, 3, "1Z-SPLIT")).isInstanceOf(Outcome.Sent.class);
        assertThat(store.shipments(id, "1Z-SPLIT")).isEqualTo(1);
    }

    @Test
    void severalLocationsOfOneStoreEachGetTheirPartAndShipIt() {
        String id = place(3);
        routing.split(Long.parseLong(id), 1);
        moveTheSecondPart(id);
        store.shop().stock().activate(item(), west.id(), 5, 5, store.shop().now());
        Order eastern = ((Wanted) read(at(east), id)).order();
        Order western = ((Wanted) read(at(west), id)).order();

        assertThat(eastern.lines().getFirst().quantity()).isEqualTo(2);
        assertThat(western.lines().getFirst().quantity()).isEqualTo(1);
        assertThat(ship(at(east), eastern, 2, "1Z-EAST")).isInstanceOf(Outcome.Sent.class);
        assertThat(ship(at(west), western, 1, "1Z-WEST")).isInstanceOf(Outcome.Sent.class);
        assertThat(store.order(id).fulfillmentStatus()).isEqualTo("FULFILLED");
    }

    private void moveTheSecondPart(String id) {
        long second = store.order(id).fulfillmentOrders().get(1).id();
        routing.move(Long.parseLong(id), west.id(), second);
    }

    @Test
    void aRequestToTheServiceIsReadAndAcceptedWhenTheWarehouseHasTheOrder() {
        store.shop().services().put(east.id(), "Acme 3PL");
        String id = place(1);
        routing.ask(Long.parseLong(id), Asked.SUBMITTED);
        Roles service = session.rolesWith(settings -> Samples.with(settings, "fulfillmentService", "acme-3pl"));

        assertThat(read(service, id)).isInstanceOf(Wanted.class);
        OrderAcknowledger acknowledger = service.require(OrderAcknowledger.class);
        assertThat(acknowledger.wanted()).isTrue();
        assertThat(acknowledger.acknowledge(List.of(new Acknowledgement(id, "#1", "REF"))))
                .containsExactly(new Outcome.Sent(""));
        assertThat(store.order(id).fulfillmentOrders().getFirst().asked()).isEqualTo(Asked.ACCEPTED);
    }

    @Test
    void aCancellationRequestWithdrawsTheOrder() {
        String id = place(1);
        routing.ask(Long.parseLong(id), Asked.CANCELLATION_REQUESTED);

        assertThat(read(at(east), id)).isInstanceOf(Withdrawn.class);
    }
}
