package dev.cartage.contract;

import dev.cartage.model.Order;
import dev.cartage.spi.OrderSource;
import dev.cartage.spi.OrderSource.Wanted;
import dev.cartage.spi.ShipmentSink.Notice;
import dev.cartage.spi.ShipmentSink.NoticeLine;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Notices of parcels, made of orders as a connector read them. */
final class Parcels {
    private Parcels() {}

    static Order read(StoreSession session, String externalId) {
        OrderSource source = session.role(OrderSource.class);
        return source.map(session.readOne(externalId)) instanceof Wanted wanted ? wanted.order() : fail(externalId);
    }

    private static Order fail(String externalId) {
        throw new AssertionError("order " + externalId + " is not ready to ship");
    }

    static Notice whole(Order order, String tracking) {
        return notice(
                order,
                tracking,
                order.lines().stream()
                        .map(line -> new NoticeLine(line, line.quantity()))
                        .toList());
    }

    /** Units of the first line. */
    static Notice units(Order order, int quantity, String tracking) {
        return notice(order, tracking, List.of(new NoticeLine(order.lines().getFirst(), quantity)));
    }

    private static Notice notice(Order order, String tracking, List<NoticeLine> lines) {
        return new Notice(
                "ref-" + tracking,
                UUID.nameUUIDFromBytes(tracking.getBytes(StandardCharsets.UTF_8))
                        .toString(),
                order.externalId(),
                order.number(),
                lines,
                "UPS",
                "Ground",
                tracking,
                "",
                Optional.empty());
    }
}
