package dev.cartage;

import static dev.cartage.OneHub.await;
import static org.assertj.core.api.Assertions.assertThat;

import dev.cartage.demo.SandboxWorld.Depot;
import dev.cartage.hub.connection.Connection;
import dev.cartage.hub.connection.Store;
import dev.cartage.hub.connection.StoreLocations;
import dev.cartage.hub.flow.FlowKind;
import dev.cartage.sandbox.ebay.Account;
import dev.cartage.sandbox.ebay.EbayServer;
import dev.cartage.sandbox.ebay.Parcel;
import dev.cartage.sandbox.shopify.store.FulfillmentOrder.Asked;
import dev.cartage.sandbox.shopify.store.Order;
import dev.cartage.sandbox.shopify.store.Routing;
import dev.cartage.sandbox.shopify.store.Shop;
import dev.cartage.sandbox.shopify.store.ShopSettings;
import dev.cartage.sandbox.shopify.store.Wish;
import dev.cartage.sandbox.shopify.store.Wish.WishedLine;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Ways of orders that are not the usual one, through a hub to warehouses that exchange files, and back. */
@Timeout(value = 180, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class StoreWaysTest {
    @TempDir
    private static Path folder;

    private static OneHub hub;

    @BeforeAll
    static void start() throws Exception {
        hub = OneHub.start(folder);
    }

    @AfterAll
    static void stop() {
        hub.close();
    }

    /** A shop with a depot for each of its first two locations, under one store entry. */
    private record TwoPlaces(Shop shop, Store store, Depot east, Depot west, Connection toEast, Connection toWest) {
        static TwoPlaces open(String name, Duration shippingAfter) {
            Shop shop = hub.world().openShop(ShopSettings.of(name).withBucket(100_000, 100_000));
            Map<String, String> answers = new HashMap<>(hub.world().answersFor(shop));
            answers.remove("location");
            Store store = hub.store(name, "shopify", answers);
            Depot east = hub.depot(name + "-east", settings -> settings.shippingAfter(shippingAfter));
            Depot west = hub.depot(name + "-west", settings -> settings);
            Connection toEast = hub.connect(store, east);
            Connection toWest = hub.connect(store, west);
            hub.as(() -> {
                var locations = hub.bean(StoreLocations.class);
                var named = locations.ask(store.id());
                locations.serve(
                        store.id(),
                        Map.of(named.get(0).key(), toEast.id(), named.get(1).key(), toWest.id()));
                return named;
            });
            shop.catalogue()
                    .variants()
                    .forEach(variant -> shop.stock()
                            .activate(variant.itemId(), shop.locations().get(1).id(), 500, 500, shop.now()));
            return new TwoPlaces(shop, store, east, west, toEast, toWest);
        }

        void enable() {
            hub.enable(toEast);
            hub.enable(toWest);
        }

        Routing routing() {
            return new Routing(shop);
        }

        String sku() {
            return shop.catalogue().variants().getFirst().sku();
        }

        /** Of three units two lie in the east and one in a fulfillment order of its own, in the east still. */
        Order split() {
            Wish wish = Wish.any(shop.now()).withLines(List.of(new WishedLine(sku(), 3)));
            return routing().split(shop.placing().place(wish).id(), 1);
        }

        /** The unit of its own lies in the west. */
        Order divided() {
            return moveLast(split());
        }

        Order moveLast(Order order) {
            long last = order.fulfillmentOrders().getLast().id();
            return routing().move(order.id(), shop.locations().get(1).id(), last);
        }

        Order now(Order order) {
            return shop.order(order.id()).orElseThrow();
        }

        int available(int place) {
            long item = shop.catalogue().bySku(sku()).orElseThrow().itemId();
            return shop.stock()
                    .find(item, shop.locations().get(place).id())
                    .orElseThrow()
                    .available();
        }

        List<String> orders(String column) {
            return hub.query(
                    "select " + column + " from orders join order_state on order_id = id where orders.store_id = "
                            + store.id() + " order by number");
        }
    }

    @Test
    void anOrderOverTwoLocationsIsShippedByTheWarehouseOfEach() {
        TwoPlaces places = TwoPlaces.open("lantern", Duration.ofMillis(100));
        Order order = places.divided();
        places.enable();

        await("both ship", () -> {
            hub.run(places.toEast(), FlowKind.SHIPMENTS);
            hub.run(places.toWest(), FlowKind.SHIPMENTS);
            return places.now(order).fulfillmentStatus().equals("FULFILLED");
        });

        assertThat(places.east().warehouse().ledger().ordersAccepted()).isEqualTo(1);
        assertThat(places.west().warehouse().ledger().ordersAccepted()).isEqualTo(1);
        assertThat(places.now(order).fulfillments())
                .extracting(parcel -> parcel.locationId() + ": " + parcel.units())
                .containsExactlyInAnyOrder(
                        places.shop().locations().get(0).id() + ": 2",
                        places.shop().locations().get(1).id() + ": 1");
        await("all closed", () -> places.orders("status").stream().allMatch("CLOSED"::equals));
        assertThat(places.orders("warehouse_reference")).containsExactly("1001", "1001-1", "1001-2");
    }

    @Test
    void theStockOfEachWarehouseShowsAtItsOwnLocation() {
        TwoPlaces places = TwoPlaces.open("stocked", Duration.ofMillis(100));
        places.divided();
        places.enable();

        await("each level at its location", () -> {
            hub.run(places.toEast(), FlowKind.INVENTORY);
            hub.run(places.toWest(), FlowKind.INVENTORY);
            int east = places.east().warehouse().shelves().available(places.sku());
            int west = places.west().warehouse().shelves().available(places.sku());
            return east != west && places.available(0) == east && places.available(1) == west;
        });
        assertThat(hub.query("select location from listing where store_id = "
                        + places.store().id() + " order by location"))
                .containsExactly(
                        Long.toString(places.shop().locations().get(0).id()),
                        Long.toString(places.shop().locations().get(1).id()));
    }

    @Test
    void whatTheStoreReleasesLaterAtAnotherLocationGoesToItsWarehouseThen() {
        TwoPlaces places = TwoPlaces.open("later", Duration.ofMillis(100));
        Order order = places.divided();
        long western = order.fulfillmentOrders().getLast().id();
        places.routing().ask(order.id(), Asked.CANCELLATION_REQUESTED, western);
        places.enable();
        await("the east ships", () -> {
            hub.run(places.toEast(), FlowKind.SHIPMENTS);
            return !places.now(order).fulfillments().isEmpty();
        });
        assertThat(places.west().warehouse().ledger().ordersAccepted()).isZero();

        places.routing().ask(order.id(), Asked.UNSUBMITTED, western);
        await("the west ships", () -> {
            hub.run(places.toEast(), FlowKind.ORDERS);
            hub.run(places.toWest(), FlowKind.SHIPMENTS);
            return places.now(order).fulfillmentStatus().equals("FULFILLED");
        });
        assertThat(places.west().warehouse().ledger().ordersAccepted()).isEqualTo(1);
        assertThat(places.orders("warehouse_reference")).containsExactly("1001", "1001-2");
    }

    @Test
    void whatTheStoreMovesFromAWarehouseThatHasItIsForAPersonToDecide() {
        TwoPlaces places = TwoPlaces.open("moved", Duration.ofHours(1));
        Order order = places.split();
        places.enable();
        await("the east has it", () -> places.east().warehouse().ledger().ordersAccepted() == 1);

        places.moveLast(order);
        await("a person is asked", () -> {
            hub.run(places.toEast(), FlowKind.ORDERS);
            return places.orders("problem_code").contains("moved-after-sending");
        });
        assertThat(places.orders("warehouse_reference")).containsExactly("1001");
        assertThat(places.west().warehouse().ledger().ordersAccepted()).isZero();
    }

    @Test
    void anOrderOfEbayIsShippedByAWarehouseOfFilesAndItsStockShowsThere() throws Exception {
        try (EbayServer ebay = EbayServer.start(0, InstantSource.system())) {
            Account account = ebay.account();
            var order = account.place(dev.cartage.sandbox.ebay.Wish.of("KETTLE01", 2));
            Depot depot = hub.depot("kettles", settings -> settings);
            Store store = hub.store(
                    "Kettles",
                    "ebay",
                    Map.of(
                            "clientId", Account.CLIENT_ID,
                            "clientSecret", Account.CLIENT_SECRET,
                            "refreshToken", Account.REFRESH_TOKEN,
                            "server", ebay.address().toString()));
            Connection connection = hub.connect(store, depot);
            hub.enable(connection);

            await("eBay is told of the parcel and the stock", () -> {
                hub.run(connection, FlowKind.SHIPMENTS);
                return !account.order(order.id()).orElseThrow().parcels().isEmpty()
                        && account.listing("KETTLE01").orElseThrow().quantity()
                                == depot.warehouse().shelves().available("KETTLE01");
            });
            assertThat(account.order(order.id()).orElseThrow().parcels())
                    .singleElement()
                    .satisfies(parcel -> assertThat(parcel.units()).containsEntry(order.lineId(0), 2))
                    .extracting(Parcel::trackingNumber)
                    .asString()
                    .matches("[A-Za-z0-9]+");
            await(
                    "closed",
                    () -> hub.query("select status from order_state where store_id = " + store.id())
                            .equals(List.of("CLOSED")));
        }
    }
}
