package dev.cartage;

import dev.cartage.hub.account.ApiTokens;
import dev.cartage.hub.account.People;
import dev.cartage.hub.account.Role;
import dev.cartage.hub.alert.Channel;
import dev.cartage.hub.alert.Channels;
import dev.cartage.hub.alert.Issues;
import dev.cartage.hub.alert.Policies;
import dev.cartage.hub.connection.Drafts;
import dev.cartage.hub.connection.HandOvers;
import dev.cartage.hub.order.read.OrderFilter;
import dev.cartage.hub.order.read.OrderFinder;
import dev.cartage.hub.order.read.OrderRow;
import dev.cartage.hub.rule.LookupTable;
import dev.cartage.hub.rule.Rules;
import dev.cartage.hub.rule.Saving;
import dev.cartage.hub.rule.Scope;
import dev.cartage.hub.rule.Tables;
import dev.cartage.hub.shipment.read.ShipmentDetails;
import dev.cartage.hub.storage.Tenant;
import dev.cartage.hub.webhook.WebhookEvent;
import dev.cartage.hub.webhook.Webhooks;
import dev.cartage.rules.hook.Hook;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Puts into a world what its pages show besides orders. */
record Furnishing(PictureWorld world) {
    private static final String RULE = """
            rule "Free shipping goes by USPS"
              when order.external_shipping_description contains "Economy" then
                set order.shipping_carrier_name to "USPS"
                set order.shipping_carrier_service_level to "Priority Mail"
                tag order with "economy"
              end
            end
            """;

    /** Addresses of all pages, by the names of their pictures. */
    Map<String, String> furnish() {
        return Tenant.call(world.account(), () -> {
            Map<String, String> paths = new LinkedHashMap<>();
            orders(paths);
            connections(paths);
            rules(paths);
            alerts(paths);
            settings(paths);
            return paths;
        });
    }

    private <T> T part(Class<T> type) {
        return world.hub().getBean(type);
    }

    private void orders(Map<String, String> paths) {
        paths.put("dashboard", "/");
        paths.put("orders", "/orders");
        long closed = first("1050");
        paths.put("order", "/orders/" + closed);
        paths.put("order-error", "/orders/" + first("status:error"));
        paths.put("order-edit", "/orders/" + first("status:error") + "/edit");
        paths.put("order-new", "/orders/new");
        paths.put("error-desk", "/errors");
        paths.put("shipments", "/shipments");
        paths.put(
                "shipment",
                "/shipments/" + part(ShipmentDetails.class).ofOrder(closed).getFirst());
    }

    private long first(String query) {
        return part(OrderFinder.class).olderThan(OrderFilter.of(query), Long.MAX_VALUE, 1).rows().stream()
                .map(OrderRow::id)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("No order is found by " + query));
    }

    private void connections(Map<String, String> paths) {
        var own = world.connections().getFirst();
        var at = "/connections/" + own.id();
        paths.put("connections", "/connections");
        paths.put("connection", at);
        paths.put("flow", at + "/orders");
        paths.put("connection-settings", at + "/settings");
        paths.put("connection-policies", at + "/policies");
        paths.put("dry-run", at + "/dry-run");
        paths.put("exchange-log", at + "/log");
        long draft = part(Drafts.class).begin("Lantern Outlet");
        paths.put("wizard-name", "/connections/new");
        for (var step : List.of("merchant", "warehouse", "store")) {
            paths.put("wizard-" + step, "/connections/new/" + draft + "/" + step);
        }
        paths.put("stores", "/stores");
        paths.put("store", "/stores/" + own.storeId());
        paths.put("store-slip", "/stores/" + own.storeId() + "/slip");
        paths.put("warehouses", "/warehouses");
        paths.put("warehouse", "/warehouses/" + own.warehouseId());
        paths.put("merchants", "/merchants");
        paths.put("merchant", "/merchants/" + own.merchantId());
        var link = part(HandOvers.class).make(own.storeId(), Duration.ofDays(7), "Sam Rivera");
        paths.put("hand-over", "/hand-over/" + link);
    }

    private void rules(Map<String, String> paths) {
        var made = part(Rules.class).create(Hook.ORDER_IMPORT, RULE, List.of(Scope.ACCOUNT), "Sam Rivera");
        if (made instanceof Saving.Saved saved) {
            part(Rules.class).activate(saved.rule().id());
            paths.put("rules", "/rules");
            paths.put("rule", "/rules/" + saved.rule().id());
        }
        var columns = List.of("carrier", "service", "code");
        var table = part(Tables.class).create("shipping methods", Scope.ACCOUNT, columns);
        part(Tables.class)
                .write(
                        table.id(),
                        table.version(),
                        columns,
                        List.of(
                                new LookupTable.Row("Standard Shipping", List.of("UPS", "Ground", "UPS_GND")),
                                new LookupTable.Row("Economy", List.of("USPS", "Priority Mail", "USPS_PRI"))));
        paths.put("tables", "/tables");
        paths.put("table", "/tables/" + table.id());
    }

    private void alerts(Map<String, String> paths) {
        var channel = part(Channels.class).add("Operations", Channel.Kind.MAIL, "ops@example.com", 15);
        Eventually.within(
                Duration.ofMinutes(3),
                "an issue is open",
                () -> !part(Issues.class).open().isEmpty());
        paths.put("alerts", "/alerts");
        paths.put("issues", "/alerts/issues");
        paths.put("channels", "/alerts/channels");
        paths.put("channel", "/alerts/channels/" + channel.id());
        paths.put("policies", "/alerts/policies");
        paths.put(
                "policy",
                "/alerts/policies/" + part(Policies.class).all().getFirst().id());
    }

    private void settings(Map<String, String> paths) {
        var own = world.connections().getLast().merchantId();
        var people = part(People.class);
        people.add("kim@example.com", "Kim Ash", Role.STAFF, Set.of());
        var merle = people.add("merle@example.com", "Merle Pine", Role.MERCHANT, Set.of(own));
        part(ApiTokens.class).create("Reports");
        var webhook = part(Webhooks.class)
                .add("https://erp.example.com/cartage", Set.of(WebhookEvent.ORDER_CLOSED, WebhookEvent.ORDER_ERROR))
                .webhook();
        paths.put("settings", "/settings");
        paths.put("people", "/settings/people");
        paths.put("person", "/settings/people/" + merle.id());
        paths.put("mail", "/settings/mail");
        paths.put("tokens", "/settings/tokens");
        paths.put("webhooks", "/settings/webhooks");
        paths.put("webhook", "/settings/webhooks/" + webhook.id());
        paths.put("applications", "/settings/applications");
        paths.put("audit", "/settings/audit");
        paths.put("you", "/you");
        paths.put("security", "/you/security");
        paths.put("api", "/docs");
    }
}
