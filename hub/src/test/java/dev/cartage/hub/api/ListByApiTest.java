package dev.cartage.hub.api;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cartage.hub.order.SampleOrders.Sample;
import dev.cartage.hub.order.SampleOrders.Stage;
import dev.cartage.hub.web.Visitor;
import dev.cartage.hub.web.WebHub;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

/** Orders and shipments are found by the old API's filters, and a page at a time. */
class ListByApiTest {
    private final Visitor visitor = Visitor.of(WebHub.shared());
    private final ApiClient client = ApiClient.of(visitor);
    private final long connection = visitor.connect("Pine Goods", "Bayside");

    private long order(String number, Stage stage, Duration ago) {
        return visitor.order(
                connection,
                new Sample(number, "Ada Whitcombe", "MUG-RED", 2, Instant.now().minus(ago), stage));
    }

    private String numbers(String query) {
        var found = new StringBuilder();
        client.read("/orders?" + query)
                .get("orders")
                .forEach(order -> found.append(order.get("external_display_id").asString())
                        .append(' '));
        return found.toString().strip();
    }

    @Test
    void ordersAreFilteredByTimeStoreNumberAndState() {
        order("#1001", Stage.CLOSED, Duration.ofDays(20));
        order("#1002", Stage.OPEN, Duration.ofHours(3));
        order("#1003", Stage.ERROR, Duration.ofMinutes(5));
        assertThat(numbers("ordered_at_min=last%20monday")).contains("#1002").doesNotContain("#1001");
        assertThat(numbers("ordered_at_min=two%20hours%20ago")).isEqualTo("#1003");
        assertThat(numbers("ordered_at_max=2%20weeks%20ago")).isEqualTo("#1001");
        assertThat(numbers("store_id=Pine%20Goods&state=pending_shipment")).isEqualTo("#1002");
        assertThat(numbers("store_id=Other%20Goods")).isEmpty();
        assertThat(numbers("external_display_id=%231003")).isEqualTo("#1003");
        assertThat(numbers("q=whitcombe&state=error")).isEqualTo("#1003");
        assertThat(client.get("/orders?ordered_at_min=someday").statusCode()).isEqualTo(400);
    }

    @Test
    void anOrderHasTheOldApisFields() {
        long id = order("#1001", Stage.CLOSED, Duration.ofDays(1));
        var order = client.read("/orders").get("orders").get(0);
        assertThat(order.get("external_display_id").asString()).isEqualTo("#1001");
        assertThat(order.get("fulfillment_state").asString()).isEqualTo("closed");
        assertThat(order.get("external_shipping_description").asString()).isEqualTo("Standard Shipping");
        assertThat(order.get("gift_message").isNull()).isTrue();
        assertThat(order.get("order_lines").get(0).get("qty_ordered").asInt()).isEqualTo(2);
        assertThat(client.get("/orders/" + id).body()).contains("\"timeline\":[", "\"shipments\":[{");
        assertThat(ApiClient.of(Visitor.of(WebHub.shared()))
                        .get("/orders/" + id)
                        .statusCode())
                .isEqualTo(404);
    }

    @Test
    void pagesFollowEachOtherByCursor() {
        for (int i = 1; i <= 5; i++) {
            order("#" + i, Stage.NEW, Duration.ofHours(i));
        }
        var first = client.read("/orders?limit=3");
        assertThat(first.get("orders").size()).isEqualTo(3);
        var rest = client.read("/orders?limit=3&cursor=" + first.get("cursor").asString());
        assertThat(rest.get("orders").size()).isEqualTo(2);
        assertThat(rest.get("cursor").asString()).isEmpty();
    }

    @Test
    void shipmentsAreFoundByTrackingNumberWarehouseNameAndTime() {
        long id = order("#1001", Stage.CLOSED, Duration.ofHours(4));
        order("#1002", Stage.CLOSED, Duration.ofDays(40));
        var found = client.read("/shipments?shipped_at_min=yesterday&warehouse_id=Bayside&state=notified_shipped")
                .get("shipments");
        assertThat(found.size()).isEqualTo(1);
        var shipment = found.get(0);
        assertThat(shipment.get("order_id").asLong()).isEqualTo(id);
        assertThat(shipment.get("order_items").get(0).get("id").asString()).isEqualTo("1");
        assertThat(client.read("/shipments?tracking_number="
                                + shipment.get("tracking_number").asString())
                        .get("shipments")
                        .size())
                .isEqualTo(1);
        assertThat(client.read("/shipments?customer_id=Pine%20%26%20Co")
                        .get("shipments")
                        .size())
                .isEqualTo(2);
    }
}
