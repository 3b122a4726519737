package dev.cartage.sandbox.shopify.api;

import dev.cartage.sandbox.fault.Kind;
import dev.cartage.sandbox.shopify.graphql.Call;
import dev.cartage.sandbox.shopify.graphql.Cursor;
import dev.cartage.sandbox.shopify.graphql.FieldError;
import dev.cartage.sandbox.shopify.graphql.Page;
import dev.cartage.sandbox.shopify.graphql.Page.Edge;
import dev.cartage.sandbox.shopify.store.Changes;
import dev.cartage.sandbox.shopify.store.Order;
import dev.cartage.sandbox.shopify.store.OrderFilter;
import dev.cartage.sandbox.shopify.store.Orders.Key;
import dev.cartage.sandbox.shopify.store.Orders.Sort;
import dev.cartage.sandbox.shopify.store.Shop;
import java.util.ArrayList;
import java.util.List;

/** Pages of orders: keyset by sort value and id, so that orders with one timestamp are neither lost nor repeated. */
final class OrderPages {
    private static final List<String> OPERATION = List.of("orders");

    private OrderPages() {}

    static Page<Order> read(Call call) {
        Shop shop = call.shop();
        int size = Page.size(call);
        Sort sort = call.text("sortKey").equals("UPDATED_AT") ? Sort.UPDATED : Sort.CREATED;
        List<Order> found = collect(call, sort, size + 1);
        boolean more = found.size() > size;
        List<Edge<Order>> edges = new ArrayList<>(size);
        for (Order order : found.subList(0, Math.min(size, found.size()))) {
            Key key = sort.key(order);
            edges.add(new Edge<>(new Cursor(key.second(), key.id()).text(), order));
        }
        misbehave(shop, edges, found);
        return new Page<>(edges, more, !call.text("after").isEmpty());
    }

    private static List<Order> collect(Call call, Sort sort, int most) {
        OrderFilter filter = filter(call.text("query"));
        boolean backwards = call.flag("reverse");
        Key from = start(call.text("after"), sort, filter, backwards);
        boolean resumed = !call.text("after").isEmpty();
        List<Order> found = new ArrayList<>(most);
        return call.shop().locked(() -> {
            call.shop().orders().walk(sort, from, backwards, order -> {
                if (!(resumed && sort.key(order).equals(from)) && filter.fits().test(order)) {
                    found.add(order);
                }
                return found.size() < most;
            });
            return found;
        });
    }

    private static Key start(String after, Sort sort, OrderFilter filter, boolean backwards) {
        if (!after.isEmpty()) {
            Cursor cursor = Cursor.parse(after);
            return new Key(cursor.value(), cursor.id());
        }
        if (backwards) {
            return new Key(Long.MAX_VALUE, Long.MAX_VALUE);
        }
        return new Key(sort == Sort.UPDATED ? filter.updatedFrom() : Long.MIN_VALUE, Long.MIN_VALUE);
    }

    static OrderFilter filter(String query) {
        try {
            return OrderFilter.parse(query);
        } catch (RuntimeException unreadable) {
            throw new FieldError("BAD_REQUEST", "Invalid search query: " + query);
        }
    }

    private static void misbehave(Shop shop, List<Edge<Order>> edges, List<Order> found) {
        if (edges.isEmpty()) {
            return;
        }
        if (shop.faults().strikes(Kind.UPDATED_BETWEEN_PAGES, shop.handle(), OPERATION)) {
            Changes changes = new Changes(shop);
            changes.touch(edges.getFirst().node().id());
            if (found.size() > edges.size()) {
                changes.touch(found.getLast().id());
            }
        }
        if (shop.faults().strikes(Kind.DUPLICATE_IN_PAGE, shop.handle(), OPERATION)) {
            edges.add(edges.size() - 1, edges.getFirst());
        }
    }
}
