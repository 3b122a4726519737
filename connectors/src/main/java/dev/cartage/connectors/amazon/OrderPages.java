package dev.cartage.connectors.amazon;

import dev.cartage.connectors.amazon.AmazonSettings.OrdersInterface;
import dev.cartage.connectors.support.Json;
import dev.cartage.spi.OrderSource;
import dev.cartage.spi.RemoteException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** Reads orders by time of change. */
final class OrderPages implements OrderSource {
    private static final int MOST = 100;
    /** Amazon shows no orders older than two years, and asks for a time. */
    private static final Instant BEGINNING = Instant.parse("2020-01-01T00:00:00Z");

    private static final String ID = "\\d{3}-\\d{7}-\\d{7}";

    private final Orders orders;
    private final OrderMapper mapper;
    private final String beginning;

    OrderPages(SpApi api, AmazonSettings settings) {
        this.orders = settings.ordersInterface() == OrdersInterface.V0 ? new OldOrders(api) : new NewOrders(api);
        this.mapper = new OrderMapper(settings);
        this.beginning = settings.acceptOrdersAfter().orElse(BEGINNING).toString();
    }

    @Override
    public Page read(String cursor, boolean resuming, int limit) {
        Cursor committed = cursor.isEmpty() ? new Cursor(beginning, "", "", "") : Cursor.parse(cursor);
        Cursor from = resuming && !cursor.isEmpty() ? committed.resumed() : committed;
        try {
            return page(from, Math.clamp(limit, 1, MOST));
        } catch (RemoteException.Rejected tokenTooOld) {
            if (from.token().isEmpty()) {
                throw tokenTooOld;
            }
            return page(from.anew(), Math.clamp(limit, 1, MOST));
        }
    }

    private Page page(Cursor from, int size) {
        Listed listed = orders.search(from.from(), from.token(), size);
        return new Page(
                listed.orders().stream().map(OrderPages::raw).toList(),
                from.past(listed).text(),
                !listed.token().isEmpty());
    }

    private static RawOrder raw(Listed.Item item) {
        return new RawOrder(item.id(), item.changed(), Json.bytes(item.document()));
    }

    @Override
    public String earlier(String cursor, Duration by) {
        return cursor.isEmpty() ? "" : Cursor.parse(cursor).earlier(by).text();
    }

    @Override
    public List<RawOrder> byId(List<String> externalIds) {
        List<RawOrder> found = new ArrayList<>();
        for (String id :
                externalIds.stream().distinct().filter(one -> one.matches(ID)).toList()) {
            try {
                found.add(raw(orders.get(id)));
            } catch (RemoteException.Rejected gone) {
                if (!gone.problem().code().equals("not-found")) {
                    throw gone;
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
