package dev.cartage.hub.web.guide;

import static dev.cartage.hub.web.guide.Operation.get;
import static dev.cartage.hub.web.guide.Operation.patch;
import static dev.cartage.hub.web.guide.Operation.post;

import dev.cartage.hub.web.guide.Operation.Filter;
import java.util.List;

/** What moves: orders, shipments, stock, and the flows that carry them. */
final class Running {
    private static final Filter CURSOR = new Filter("cursor", "The cursor of the page before; empty for the newest.");
    private static final Filter LIMIT = new Filter("limit", "The most objects on a page: 1 to 1000, usually 250.");
    private static final Filter STORE = new Filter("store_id", "Id or name of a store.");
    private static final String ORDER = """
            {"id": 81001, "store_id": 5603, "external_id": "5512345", "external_display_id": "#1001",
             "external_warehouse_order_id": "1001", "fulfillment_state": "open",
             "ordered_at": "2026-11-20T08:00:00Z", "created_at": "2026-11-20T08:05:00Z",
             "shipping_address": {"name": "Ada Whitcombe", "street1": "12 Harbor Street", "city": "Portland",
                                  "state": "ME", "zip": "04101", "country": "US"},
             "order_lines": [{"id": "1", "sku": "MUG-RED", "qty_ordered": 2}], "custom": {}}""";
    private static final String SHIPMENT = """
            {"id": 91001, "tracking_number": "1Z999AA10123456784", "order_id": 81001,
             "shipped_at": "2026-11-21T15:00:00Z", "created_at": "2026-11-21T15:10:00Z", "carrier_name": "UPS",
             "service_level": "Ground", "warehouse_id": 4609, "state": "completed",
             "order_items": [{"id": "1", "sku": "MUG-RED", "quantity": 2}]}""";
    private static final String RUN = """
            {"kind": "orders", "started_at": "2026-11-20T08:05:00Z", "finished_at": "2026-11-20T08:05:02Z",
             "seconds": 2.1, "found": 27, "changed": 3, "problem": null}""";

    private Running() {}

    static List<Operation> all() {
        return List.of(
                get(
                        "/orders",
                        "Orders",
                        "Orders, the newest first.",
                        page("orders", ORDER),
                        time("ordered_at"),
                        until("ordered_at"),
                        time("created_at"),
                        until("created_at"),
                        STORE,
                        new Filter("external_id", "The store's own key."),
                        new Filter("external_display_id", "The number that buyers see."),
                        new Filter("state", "A status in lower case, for example partially_shipped."),
                        new Filter("q", "Words of number, customer or SKU, or how a tracking number begins."),
                        LIMIT,
                        CURSOR),
                get("/orders/{id}", "Orders", "One order with its shipments and its Timeline.", ORDER),
                get(
                        "/shipments",
                        "Shipments",
                        "Parcels, the newest first.",
                        page("shipments", SHIPMENT),
                        time("shipped_at"),
                        until("shipped_at"),
                        time("created_at"),
                        until("created_at"),
                        STORE,
                        new Filter("warehouse_id", "Id or name of a warehouse."),
                        new Filter("customer_id", "Id or name of a merchant."),
                        new Filter("tracking_number", "Exactly."),
                        new Filter("state", "new, open, error or completed."),
                        LIMIT,
                        CURSOR),
                get("/shipments/{id}", "Shipments", "One parcel.", SHIPMENT),
                get(
                        "/inventory",
                        "Inventory",
                        "What the warehouses have, by SKU and facility.",
                        page("inventory", """
                                {"sku": "MUG-RED", "warehouse_id": 4609, "facility_id": "", "available": 40,
                                 "on_hand": 42, "updated_at": "2026-11-21T15:00:00Z", "sequence": 12001}"""),
                        new Filter("sku", "Exactly."),
                        new Filter("warehouse_id", "Id or name of a warehouse."),
                        new Filter("facility_id", "Exactly."),
                        time("updated_at"),
                        until("updated_at"),
                        LIMIT,
                        CURSOR),
                post(
                        "/connections/{id}/flows/{kind}/run",
                        "Flows",
                        "Runs orders, shipments or inventory now.",
                        "",
                        202,
                        ""),
                post(
                        "/connections/{id}/flows/{kind}/pause",
                        "Flows",
                        "Pauses a flow; its schedule stays.",
                        "",
                        204,
                        ""),
                post("/connections/{id}/flows/{kind}/resume", "Flows", "Lets it go on, at once.", "", 204, ""),
                get(
                        "/connections/{id}/flows/{kind}/runs",
                        "Flows",
                        "How its runs went, the newest first.",
                        "{\"runs\": [" + RUN + "]}",
                        LIMIT),
                get(
                        "/connections/{id}/channels",
                        "Flows",
                        "The flows as the old API shows them.",
                        "[{\"id\": 12345, \"type\": \"sales\", \"enabled_at\": \"2026-11-20T08:00:00Z\"}]"),
                patch(
                        "/connections/{id}/channels/{channel}",
                        "Flows",
                        "Lets a flow run, by a time in enabled_at, or pauses it, by null.",
                        "{\"enabled_at\": null}"),
                post(
                        "/tokens",
                        "Programs",
                        "A new API token, shown only now.",
                        "{\"name\": \"Reports\"}",
                        201,
                        "{\"name\": \"Reports\", \"token\": \"cartage_example\"}"),
                get(
                        "/doctor",
                        "Programs",
                        "What keeps Cartage from working. Calls every store and warehouse.",
                        "[{\"subject\": \"store Pine Goods\", \"well\": true, \"sentence\": \"It works.\"}]"));
    }

    private static String page(String name, String one) {
        return "{\"" + name + "\": [" + one + "], \"cursor\": \"\"}";
    }

    private static Filter time(String name) {
        return new Filter(
                name + "_min",
                "At or after this time: 2026-11-20T08:00:00Z, 2026-11-20, “last monday”, “two hours ago”.");
    }

    private static Filter until(String name) {
        return new Filter(name + "_max", "Before this time.");
    }
}
