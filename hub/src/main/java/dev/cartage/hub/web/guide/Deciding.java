package dev.cartage.hub.web.guide;

import static dev.cartage.hub.web.guide.Operation.get;
import static dev.cartage.hub.web.guide.Operation.post;
import static dev.cartage.hub.web.guide.Operation.put;

import java.util.List;

/** What decides: rules. */
final class Deciding {
    private static final String GROUP = "Rules";
    private static final String WANTED = """
            {"hook": "order.import", "scopes": ["account"],
             "text": "rule \\"Skip tests\\" when order.customer_email is \\"test@example.com\\" then reject order end end"}""";
    private static final String RULE = """
            {"id": 71001, "name": "Skip tests", "hook": "order.import", "active": false, "priority": 1, "version": 1,
             "scopes": ["account"],
             "text": "rule \\"Skip tests\\" when order.customer_email is \\"test@example.com\\" then reject order end end"}""";

    private Deciding() {}

    static List<Operation> all() {
        return List.of(
                get("/rules", GROUP, "All rules, as they run.", "[" + RULE + "]"),
                get("/rules/{id}", GROUP, "One rule with its versions.", RULE),
                post(
                        "/rules",
                        GROUP,
                        "A new rule, which is not active yet. Scopes are account, store/ID, warehouse/ID and"
                                + " connection/ID. Faults come back with line and column, status 422.",
                        WANTED,
                        200,
                        RULE),
                put(
                        "/rules/{id}",
                        GROUP,
                        "A new version, based on the version that is named; 409 if there is a newer one.",
                        "{\"version\": 1, \"text\": \"…\"}",
                        RULE),
                post("/rules/{id}/activate", GROUP, "Switches it on.", "", 200, RULE),
                post("/rules/{id}/deactivate", GROUP, "Switches it off.", "", 200, RULE),
                put(
                        "/rules/{id}/priority",
                        GROUP,
                        "Moves it to a place, 1 for the first.",
                        "{\"priority\": 1}",
                        "[" + RULE + "]"),
                put("/rules/{id}/scopes", GROUP, "Shares it.", "{\"scopes\": [\"store/5603\"]}", RULE),
                put(
                        "/rules/{id}/every",
                        GROUP,
                        "How often a rule of order.timer runs; its every_minutes.",
                        "{\"minutes\": 15}",
                        RULE),
                new Operation(
                        "DELETE", "/rules/{id}", GROUP, "Deletes it; its versions are kept.", List.of(), "", 200, ""));
    }
}
