package dev.cartage.hub.web.guide;

import static dev.cartage.hub.web.guide.Operation.get;
import static dev.cartage.hub.web.guide.Operation.patch;
import static dev.cartage.hub.web.guide.Operation.post;

import dev.cartage.hub.web.guide.Operation.Filter;
import java.util.List;

/** What is wrong, and who is told of it. */
final class Alerting {
    private static final String ALERTS = "Alerts";
    private static final String POLICIES = "Who is told of alerts";
    private static final String ALERT = """
            {"id": 64001, "event": "credentials_rejected", "target": "store/5603", "connection_ids": [3404],
             "code": "not-authorized", "sentence": "Pine Goods: The shop refuses access.",
             "what_to_do": "Enter a new token.", "path": "/stores/5603",
             "opened_at": "2026-11-21T08:00:00Z", "closed_at": null}""";
    private static final String ISSUE = """
            {"id": 65001, "policy_id": 67001, "policy": "Whatever needs a person", "alert_ids": [64001],
             "opened_at": "2026-11-21T08:00:00Z", "closed_at": null, "closing": null, "closed_by": null}""";
    private static final String WHOLE_ISSUE = """
            {"id": 65001, "policy_id": 67001, "policy": "Whatever needs a person", "alert_ids": [64001],
             "opened_at": "2026-11-21T08:00:00Z", "closed_at": "2026-11-21T09:00:00Z", "closing": "hand",
             "closed_by": "API: on-call script", "alerts": [%s]}""".formatted(ALERT);
    private static final String CHANNEL = """
            {"id": 66001, "name": "Operations", "kind": "mail", "address": "ops@example.com", "every_minutes": 15,
             "last_message": {"state": "sent", "created_at": "2026-11-21T08:00:00Z", "problem": null}}""";
    private static final String POLICY = """
            {"id": 67001, "name": "Whatever needs a person", "events": ["credentials_rejected", "run_failed"],
             "scope": "account", "channel_ids": [66001], "grouping": "target", "close_after_hours": 24}""";

    private Alerting() {}

    static List<Operation> all() {
        return List.of(
                get(
                        "/alerts",
                        ALERTS,
                        "What is or was wrong, the newest first. Alerts open and close by themselves.",
                        "{\"alerts\": [" + ALERT + "], \"cursor\": \"\"}",
                        state(),
                        new Filter("event", "For example no_successful_run."),
                        new Filter("target", "For example store/5603."),
                        new Filter("opened_at_min", "A time, also such as “two hours ago”."),
                        new Filter("opened_at_max", "A time."),
                        limit(),
                        cursor()),
                get("/alerts/{id}", ALERTS, "One alert.", ALERT),
                get(
                        "/issues",
                        ALERTS,
                        "Alerts of which a policy told people together. closing is mended, old or hand.",
                        "{\"issues\": [" + ISSUE + "], \"cursor\": \"\"}",
                        state(),
                        new Filter("opened_at_min", "A time, also such as “last monday”."),
                        new Filter("opened_at_max", "A time."),
                        limit(),
                        cursor()),
                get("/issues/{id}", ALERTS, "One issue with its alerts.", WHOLE_ISSUE),
                post(
                        "/issues/{id}/close",
                        ALERTS,
                        "Closes it by hand: nobody hears of its alerts again until they are mended and come back.",
                        "",
                        200,
                        WHOLE_ISSUE),
                get("/notification_channels", POLICIES, "The ways to people.", "[" + CHANNEL + "]"),
                get("/notification_channels/{id}", POLICIES, "One of them.", CHANNEL),
                post(
                        "/notification_channels",
                        POLICIES,
                        "A new one: mail with addresses, or webhook or slack with a web address. every_minutes: 0 tells"
                                + " at once, 1440 once a day. The secret of a webhook is told only here.",
                        """
                        {"name": "Operations", "kind": "mail", "address": "ops@example.com", "every_minutes": 15}""",
                        201,
                        CHANNEL),
                patch(
                        "/notification_channels/{id}",
                        POLICIES,
                        "Changes what is sent of name, address and every_minutes.",
                        "{\"address\": \"ops@example.com, night@example.com\"}"),
                post("/notification_channels/{id}/test", POLICIES, "Sends it a test message.", "", 202, ""),
                delete("/notification_channels/{id}", "Tells it nothing more."),
                get("/alert_policies", POLICIES, "Who is told of what.", "[" + POLICY + "]"),
                get("/alert_policies/{id}", POLICIES, "One policy.", POLICY),
                post(
                        "/alert_policies",
                        POLICIES,
                        "A new one. scope: account, customer/ID or connection/ID; grouping: policy, event or target.",
                        """
                        {"name": "Night shift", "events": ["orders_in_error"], "scope": "connection/3404",
                         "channel_ids": [66001], "grouping": "event", "close_after_hours": 12}""",
                        201,
                        POLICY),
                patch("/alert_policies/{id}", POLICIES, "Changes what is sent.", "{\"close_after_hours\": 8}"),
                delete("/alert_policies/{id}", "Removes it."));
    }

    private static Operation delete(String path, String summary) {
        return new Operation("DELETE", path, POLICIES, summary, List.of(), "", 204, "");
    }

    private static Filter state() {
        return new Filter("state", "open or closed.");
    }

    private static Filter limit() {
        return new Filter("limit", "The most objects on a page: 1 to 1000, usually 250.");
    }

    private static Filter cursor() {
        return new Filter("cursor", "The cursor of the page before; empty for the newest.");
    }
}
