package dev.cartage.hub.order;

import dev.cartage.model.Order;
import dev.cartage.model.Problem;
import dev.cartage.spi.OrderSource;
import dev.cartage.spi.OrderSource.RawOrder;
import dev.cartage.spi.OrderSource.Reading;
import dev.cartage.spi.OrderSource.Unreadable;
import dev.cartage.spi.OrderSource.Wanted;
import java.nio.charset.StandardCharsets;
import java.util.OptionalLong;

/**
 * Orders that no store placed: made by hand, copied, or parts of another. They come in through the same door, as documents
 * in Cartage's own words.
 */
public final class OwnOrders {
    /** How their external ids begin. */
    public static final String PREFIX = "cartage:";

    private OwnOrders() {}

    public static boolean isOurs(String externalId) {
        return externalId.startsWith(PREFIX);
    }

    /** The order's own id, for one of ours. */
    static OptionalLong id(String externalId) {
        String id = isOurs(externalId) ? externalId.substring(PREFIX.length()) : "";
        return id.matches("[0-9]{1,18}") ? OptionalLong.of(Long.parseLong(id)) : OptionalLong.empty();
    }

    /**
     * @param id of the order, which it keeps when it is judged
     * @param version sorts as the versions were written
     */
    public static RawOrder document(long id, String version, Order order) {
        return new RawOrder(PREFIX + id, version, OrderJson.write(order).getBytes(StandardCharsets.UTF_8));
    }

    /** What the document says: in our own words, or the store's. */
    static Reading read(RawOrder raw, OrderSource store) {
        return isOurs(raw.externalId()) ? read(raw) : store.map(raw);
    }

    private static Reading read(RawOrder raw) {
        try {
            return new Wanted(OrderJson.read(new String(raw.content(), StandardCharsets.UTF_8)));
        } catch (RuntimeException broken) {
            return new Unreadable(
                    raw.externalId(),
                    new Problem(
                            "order-not-understood",
                            "This order was entered here and cannot be read any more.",
                            "Enter it again."));
        }
    }
}
