package dev.cartage.sandbox.ultracart;

import dev.cartage.sandbox.control.Json;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/** The resources fulfillment, order and webhook. A call that is refused changes nothing. */
final class Api {
    private static final int MOST_ORDERS = 100;
    private static final int MOST_LEVELS = 500;

    private final Account account;

    Api(Account account) {
        this.account = account;
    }

    /** @param path without the base, split at slashes */
    Answer answer(String method, List<String> path, byte[] body) {
        return switch (method + " " + String.join("/", path)) {
            case "GET fulfillment/distribution_centers" -> centers();
            case "GET webhook/webhooks" -> Answer.json(good("webhooks", account.webhooks()));
            case "POST webhook/webhooks" -> subscribe(Json.read(body));
            case "POST order/orders/batch" -> batch(Json.read(body));
            case "GET order/orders" ->
                Answer.json(
                        good("orders", papers(account.orders().stream().limit(1).toList(), Optional.empty())));
            default -> ofOne(method, path, body);
        };
    }

    private Answer ofOne(String method, List<String> path, byte[] body) {
        if (path.size() == 4 && path.get(1).equals("distribution_centers")) {
            return ofCenter(method, path.get(2), path.get(3), body);
        }
        if (method.equals("PUT") && path.size() == 3 && path.get(1).equals("orders")) {
            return update(path.get(2), Json.read(body));
        }
        return Answer.refusal(404, "There is nothing at this path.");
    }

    private Answer ofCenter(String method, String center, String what, byte[] body) {
        if (!center.equals(Account.CENTER)) {
            return Answer.refusal(400, "Invalid distribution_center_code " + center);
        }
        return switch (method + " " + what) {
            case "GET orders" -> Answer.json(good("orders", papers(account.queue(MOST_ORDERS), Optional.of(center))));
            case "PUT acknowledgements" -> acknowledge(Json.read(body));
            case "POST shipments" -> ship(Json.read(body));
            case "POST inventory" -> count(Json.read(body));
            default -> Answer.refusal(404, "There is nothing at this path.");
        };
    }

    private static Answer centers() {
        Map<String, Object> center = Map.of("code", Account.CENTER, "name", "East coast", "default_center", true);
        return Answer.json(good("distribution_centers", List.of(center)));
    }

    private static Map<String, Object> good(String name, Object what) {
        return Map.of("success", true, "metadata", Map.of("payload_name", name), name, what);
    }

    private static List<Map<String, Object>> papers(List<Order> orders, Optional<String> center) {
        return orders.stream().map(order -> OrderPaper.of(order, center)).toList();
    }

    /** Orders that do not exist are left out, as the sample for an empty answer suggests. */
    private Answer batch(JsonNode query) {
        List<Order> found = new ArrayList<>();
        query.path("order_ids")
                .valueStream()
                .forEach(id -> account.order(id.stringValue("")).ifPresent(found::add));
        return Answer.json(good("orders", papers(found, Optional.empty())));
    }

    /** Of all that an update can change, only the notes. */
    private Answer update(String id, JsonNode changed) {
        Optional<Order> order = account.order(id);
        if (order.isEmpty()) {
            return Answer.refusal(404, "Order " + id + " not found");
        }
        order.get()
                .note(changed.path("internal")
                        .path("transactional_merchant_notes")
                        .valueStream()
                        .map(note -> note.path("note").stringValue(""))
                        .toList());
        return Answer.json(good("order", OrderPaper.of(order.get(), Optional.empty())));
    }

    private Answer acknowledge(JsonNode ids) {
        if (ids.size() > MOST_ORDERS) {
            return Answer.refusal(400, "order_ids can not contain more than 100 records at a time");
        }
        ids.valueStream().forEach(id -> account.order(id.stringValue("")).ifPresent(Order::acknowledge));
        return Answer.nothing();
    }

    /** An order that does not exist or was rejected refuses the whole call: the samples do not say, so the worst is played. */
    private Answer ship(JsonNode shipments) {
        if (shipments.size() > MOST_ORDERS) {
            return Answer.refusal(400, "shipments can not contain more than 100 records at a time");
        }
        for (JsonNode shipment : shipments) {
            String id = shipment.path("order_id").stringValue("");
            Optional<Order> order = account.order(id);
            if (order.isEmpty() || order.get().stage() == Order.Stage.REJECTED) {
                return Answer.refusal(400, "Order " + id + " is not in the shipping department");
            }
        }
        for (JsonNode shipment : shipments) {
            List<String> numbers = shipment.path("tracking_numbers")
                    .valueStream()
                    .map(number -> number.stringValue(""))
                    .toList();
            account.order(shipment.path("order_id").stringValue(""))
                    .orElseThrow()
                    .ship(numbers, account.now());
        }
        return Answer.nothing();
    }

    /** An item that does not exist refuses the whole call. */
    private Answer count(JsonNode levels) {
        if (levels.size() > MOST_LEVELS) {
            return Answer.refusal(400, "inventories can not contain more than 500 records at a time");
        }
        for (JsonNode level : levels) {
            String item = level.path("itemId").stringValue("");
            if (!account.sells(item)) {
                return Answer.refusal(400, "Invalid itemId " + item);
            }
        }
        for (JsonNode level : levels) {
            account.count(
                    level.path("itemId").stringValue(""), level.path("quantity").asInt(0));
        }
        return Answer.nothing();
    }

    @SuppressWarnings("unchecked")
    private Answer subscribe(JsonNode webhook) {
        Map<String, Object> wanted = new LinkedHashMap<>(Json.MAPPER.convertValue(webhook, Map.class));
        return Answer.json(good("webhook", account.subscribe(wanted)));
    }
}
