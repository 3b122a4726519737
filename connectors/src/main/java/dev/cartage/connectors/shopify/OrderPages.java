package dev.cartage.connectors.shopify;

import dev.cartage.spi.OrderSource;
import dev.cartage.spi.RemoteException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Reads orders by time of change. */
final class OrderPages implements OrderSource {
    /** With their lines, so many orders cost about 400 of the 1,000 points that Shopify allows one question. */
    private static final int MOST = 25;

    private final AdminApi api;
    private final ShopifySettings settings;
    private final OrderMapper mapper;

    OrderPages(AdminApi api, ShopifySettings settings) {
        this.api = api;
        this.settings = settings;
        this.mapper = new OrderMapper(settings);
    }

    @Override
    public Page read(String cursor, boolean resuming, int limit) {
        Cursor committed = Cursor.parse(cursor);
        Cursor from = resuming ? committed.lookingBack() : committed;
        OrderPage page = page(from, Math.clamp(limit, 1, MOST));
        LongOrders longOrders = new LongOrders(api);
        List<RawOrder> orders = new ArrayList<>(page.orders().size());
        for (OrderPage.Slice order : page.orders()) {
            byte[] content = order.whole() ? order.content() : longOrders.complete(order.content());
            orders.add(new RawOrder(Gid.number(order.id()), order.updatedAt(), content));
        }
        return new Page(orders, committed.past(page).text(), !page.after().isEmpty());
    }

    /** Asks for fewer where Shopify finds the question too large. */
    private OrderPage page(Cursor from, int size) {
        ObjectNode variables = Json.object().put("first", size);
        if (!from.after().isEmpty()) {
            variables.put("after", from.after());
        }
        variables.put("query", search(from));
        try {
            return OrderPage.parse(api.read(Query.ORDERS, variables));
        } catch (RemoteException.Rejected refused) {
            if (size == 1 || !refused.problem().code().equals(Trouble.TOO_COSTLY)) {
                throw refused;
            }
            return page(from, size / 2);
        }
    }

    /** What is wholly shipped is left out, or every order would be read again because we told of its shipment. */
    private String search(Cursor from) {
        List<String> terms = new ArrayList<>();
        terms.add("fulfillment_status:unfulfilled");
        if (!from.updatedAt().isEmpty()) {
            terms.add("updated_at:>='" + from.updatedAt() + "'");
        }
        settings.acceptOrdersAfter().ifPresent(after -> terms.add("created_at:>='" + after + "'"));
        return String.join(" AND ", terms);
    }

    @Override
    public String earlier(String cursor, Duration by) {
        return Cursor.parse(cursor).earlier(by).text();
    }

    @Override
    public List<RawOrder> byId(List<String> externalIds) {
        return nodes(externalIds).stream()
                .map(order -> new RawOrder(
                        Gid.number(Json.text(order, "id")),
                        Json.text(order, "updatedAt"),
                        Json.MAPPER.writeValueAsBytes(order)))
                .toList();
    }

    /** The orders with all their lines; those that are gone are missing. */
    List<JsonNode> nodes(List<String> externalIds) {
        List<String> known = externalIds.stream()
                .filter(id -> !id.isEmpty() && id.chars().allMatch(Character::isDigit))
                .distinct()
                .toList();
        LongOrders longOrders = new LongOrders(api);
        List<JsonNode> found = new ArrayList<>();
        for (int from = 0; from < known.size(); from += MOST) {
            ObjectNode variables = Json.object();
            known.subList(from, Math.min(known.size(), from + MOST))
                    .forEach(id -> variables.withArray("ids").add(Gid.of("Order", id)));
            for (JsonNode order :
                    api.ask(Query.ORDERS_BY_ID, variables).path("nodes").values()) {
                if (!Json.text(order, "id").isEmpty()) {
                    longOrders.complete(order);
                    found.add(order);
                }
            }
        }
        return found;
    }

    @Override
    public Reading map(RawOrder raw) {
        return mapper.map(raw);
    }
}
