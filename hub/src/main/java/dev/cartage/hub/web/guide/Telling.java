package dev.cartage.hub.web.guide;

import static dev.cartage.hub.web.guide.Operation.get;
import static dev.cartage.hub.web.guide.Operation.post;

import java.util.List;

/** What programs are told of without asking, and what they may do with orders. */
final class Telling {
    private static final String ORDERS = "Orders";
    private static final String WEBHOOKS = "Webhooks";
    private static final String WEBHOOK = """
            {"id": 62001, "host": "example.com", "events": ["order.closed", "order.error"],
             "created_at": "2026-11-21T08:00:00Z"}""";
    private static final String MADE = """
            {"id": 62001, "host": "example.com", "events": ["order.closed", "order.error"],
             "created_at": "2026-11-21T08:00:00Z", "secret": "whsec_MDEyMzQ1Njc4OWFiY2RlZjAxMjM0NTY3ODlhYmNkZWY="}""";
    private static final String DELIVERY = """
            {"id": 63001, "webhook_id": "msg_0f9b2c1e-7d44-4a55-9a27-3f3f6c2d1b10", "event": "order.closed",
             "state": "sent", "attempts": 1, "created_at": "2026-11-21T08:00:00Z", "sent_at": "2026-11-21T08:00:00Z",
             "answer": 204, "problem": ""}""";

    private Telling() {}

    static List<Operation> all() {
        return List.of(
                post(
                        "/orders",
                        ORDERS,
                        "An order of your own, by the names under which orders are shown. It goes the way of every"
                                + " order; find it by its external_id.",
                        """
                        {"store_id": 5603, "external_display_id": "TEL-1", "shipping_address": {"name": "Ada Whitcombe",
                         "street1": "12 Harbor Street", "city": "Portland", "state": "ME", "zipcode": "04101",
                         "country": "US"}, "order_lines": [{"sku": "MUG-RED", "qty_ordered": 2}]}""",
                        202,
                        "{\"external_id\": \"cartage:81002\", \"store_id\": 5603}"),
                post(
                        "/orders/{id}/cancel",
                        ORDERS,
                        "Cancels it; what the warehouse has, it is asked to give up. 422 where it is too late.",
                        "",
                        202,
                        "{\"id\": 81001}"),
                get("/webhooks", WEBHOOKS, "Programs that are told of events.", "{\"webhooks\": [" + WEBHOOK + "]}"),
                post(
                        "/webhooks",
                        WEBHOOKS,
                        "Tells your program of order.imported, order.sent, order.shipped, order.closed, order.error and"
                                + " stock.updated, signed as standardwebhooks.com says. The secret is told only here.",
                        "{\"url\": \"https://example.com/cartage\", \"events\": [\"order.closed\", \"order.error\"]}",
                        201,
                        MADE),
                get("/webhooks/{id}", WEBHOOKS, "One of them.", WEBHOOK),
                new Operation("DELETE", "/webhooks/{id}", WEBHOOKS, "Tells it no more.", List.of(), "", 204, ""),
                post("/webhooks/{id}/test", WEBHOOKS, "Sends it a message of type test.", "", 202, ""),
                get(
                        "/webhooks/{id}/deliveries",
                        WEBHOOKS,
                        "What it was told in the last 30 days, the newest first.",
                        "{\"deliveries\": [" + DELIVERY + "], \"cursor\": \"\"}",
                        new Operation.Filter("limit", "The most objects on a page: 1 to 1000, usually 250."),
                        new Operation.Filter("cursor", "The cursor of the page before; empty for the newest.")),
                post(
                        "/webhooks/{id}/deliveries/{delivery}/resend",
                        WEBHOOKS,
                        "Sends it once more, with the same webhook-id.",
                        "",
                        200,
                        DELIVERY));
    }
}
