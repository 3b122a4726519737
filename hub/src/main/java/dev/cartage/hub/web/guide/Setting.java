package dev.cartage.hub.web.guide;

import static dev.cartage.hub.web.guide.Operation.get;
import static dev.cartage.hub.web.guide.Operation.patch;
import static dev.cartage.hub.web.guide.Operation.post;

import java.util.List;

/** What sets up who is connected with whom. */
final class Setting {
    private static final String CUSTOMER = """
            {"company_name": "Pine & Co", "street1": "12 Harbor Street", "city": "Portland", "state": "ME",
             "zipcode": "04101", "country": "US"}""";
    private static final String CUSTOMER_SHOWN = """
            {"id": 3775, "company_name": "Pine & Co", "street1": "12 Harbor Street", "street2": null, "street3": null,
             "city": "Portland", "state": "ME", "zipcode": "04101", "country": "US", "provider": null,
             "created_at": "2026-11-20T08:00:00Z"}""";
    private static final String STORE = """
            {"customer_id": 3775, "name": "Pine Goods", "platform": "shopify",
             "adapter": {"shop_name": "pine-goods", "access_token": "shpat_example"}}""";
    private static final String STORE_SHOWN = """
            {"id": 5603, "customer_id": 3775, "name": "Pine Goods", "description": "", "url": "",
             "platform": "shopify", "created_at": "2026-11-20T08:00:00Z", "enabled_at": null,
             "order_imported_at": null, "inventory_updated_at": null}""";
    private static final String WAREHOUSE = """
            {"customer_id": 3775, "description": "Bayside", "platform": "dropstream",
             "adapter": {"connection_string": "sftp://bayside:secret@files.example.com"}}""";
    private static final String WAREHOUSE_SHOWN = """
            {"id": 4609, "customer_id": 3775, "number": 1, "description": "Bayside", "platform": "dropstream",
             "created_at": "2026-11-20T08:00:00Z", "enabled_at": null, "order_status_imported_at": null,
             "inventory_updated_at": null}""";
    private static final String CONNECTION = """
            {"name": "Pine Goods to Bayside", "customer": {"company_name": "Pine & Co"},
             "store": {"name": "Pine Goods", "platform": "shopify",
                       "adapter": {"shop_name": "pine-goods", "access_token": "shpat_example"}},
             "warehouse": {"description": "Bayside", "platform": "dropstream",
                           "adapter": {"connection_string": "sftp://bayside:secret@files.example.com"}}}""";
    private static final String CONNECTION_SHOWN = """
            {"id": 2706, "customer_id": 3775, "warehouse_id": 4609, "store_id": 5603,
             "name": "Pine Goods to Bayside", "connection_type": "fulfillment",
             "created_at": "2026-11-20T08:00:00Z", "enabled_at": null, "locations": []}""";
    private static final String ID = """
            {"id": 4567}""";

    private Setting() {}

    static List<Operation> all() {
        return List.of(
                get("/connections", "Connections", "All connections.", "[" + CONNECTION_SHOWN + "]"),
                post(
                        "/connections",
                        "Connections",
                        "A new connection, disabled. Customer, store and warehouse are made with it, or named by"
                                + " customer_id, store_id and warehouse_id. All of it or nothing.",
                        CONNECTION,
                        201,
                        CONNECTION_SHOWN),
                get("/connections/{id}", "Connections", "One connection with its flows.", CONNECTION_SHOWN),
                patch(
                        "/connections/{id}",
                        "Connections",
                        "Renames it, sets the store locations it serves, or enables it: enabled_at takes a time, null"
                                + " disables.",
                        "{\"enabled_at\": \"now\"}"),
                post("/connections/{id}/enable", "Connections", "Enables it.", "", 200, CONNECTION_SHOWN),
                post("/connections/{id}/disable", "Connections", "Disables it.", "", 200, CONNECTION_SHOWN),
                get("/customers", "Customers", "All merchants.", "[" + CUSTOMER_SHOWN + "]"),
                post("/customers", "Customers", "A new merchant.", CUSTOMER, 201, ID),
                get("/customers/{id}", "Customers", "One merchant.", CUSTOMER_SHOWN),
                patch("/customers/{id}", "Customers", "Changes what is sent.", "{\"city\": \"Bangor\"}"),
                get(
                        "/stores",
                        "Stores",
                        "All stores. enabled_at is null while no connection of it is enabled.",
                        "[" + STORE_SHOWN + "]"),
                post("/stores", "Stores", "A new store.", STORE, 201, ID),
                get("/stores/{id}", "Stores", "One store with those of its settings that are not secret.", STORE_SHOWN),
                patch(
                        "/stores/{id}",
                        "Stores",
                        "Changes what is sent; credentials are replaced without a stop.",
                        "{\"adapter\": {\"access_token\": \"shpat_new\"}}"),
                get("/warehouses", "Warehouses", "All warehouses.", "[" + WAREHOUSE_SHOWN + "]"),
                post("/warehouses", "Warehouses", "A new warehouse.", WAREHOUSE, 201, ID),
                get(
                        "/warehouses/{id}",
                        "Warehouses",
                        "One warehouse with those of its settings that are not secret.",
                        WAREHOUSE_SHOWN),
                patch("/warehouses/{id}", "Warehouses", "Changes what is sent.", "{\"description\": \"Bayside 2\"}"));
    }
}
