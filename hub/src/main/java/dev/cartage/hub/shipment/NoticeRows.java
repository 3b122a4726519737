package dev.cartage.hub.shipment;

import dev.cartage.hub.dispatch.Dispatch;
import dev.cartage.hub.order.Edits;
import dev.cartage.hub.order.OrderJson;
import dev.cartage.hub.shipment.carrier.Carriers;
import dev.cartage.hub.storage.Batch;
import dev.cartage.hub.storage.Timestamps;
import dev.cartage.model.Order;
import dev.cartage.model.OrderLine;
import dev.cartage.spi.ShipmentSink.Notice;
import dev.cartage.spi.ShipmentSink.NoticeLine;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Reads what stores are told of parcels, in the words of the store's own lines. */
final class NoticeRows {
    private NoticeRows() {}

    /** @param byRule whether a rule gave the carrier its name, which then goes out as it is */
    private record Sent(
            long parcelId,
            long orderId,
            String carrier,
            boolean byRule,
            String service,
            String trackingNumber,
            Optional<Instant> shippedAt,
            Order order,
            Edits edits) {}

    /** @param before units of the line in earlier parcels of the order */
    private record Units(long parcelId, int line, int quantity, int before) {}

    /** Of parcels that the store does not have yet. @param platform of the store that is told */
    static Map<Long, Notice> load(JdbcClient jdbc, String platform, List<Dispatch> due) {
        return load(jdbc, platform, due, false);
    }

    /** Of parcels that the store has, as they are now. */
    static Map<Long, Notice> told(JdbcClient jdbc, String platform, List<Dispatch> due) {
        return load(jdbc, platform, due, true);
    }

    private static Map<Long, Notice> load(JdbcClient jdbc, String platform, List<Dispatch> due, boolean told) {
        Map<Long, Sent> parcels = new HashMap<>();
        Batch.of(due)
                .longs(Dispatch::subject)
                .value(told)
                .query(
                        jdbc,
                        """
                select parcel.id, parcel.order_id, carrier, service, tracking_number, shipped_at, content, edits,
                    case when said = '' then false else said::jsonb ->> 'carrier' <> carrier end by_rule
                from parcel join shipment on shipment.id = shipment_id join orders on orders.id = parcel.order_id
                where parcel.id = any (?) and (told_at is not null) = ?
                """,
                        (row, number) -> parcels.put(
                                row.getLong("id"),
                                new Sent(
                                        row.getLong("id"),
                                        row.getLong("order_id"),
                                        row.getString("carrier"),
                                        row.getBoolean("by_rule"),
                                        row.getString("service"),
                                        row.getString("tracking_number"),
                                        Timestamps.readOptional(row, "shipped_at"),
                                        OrderJson.read(row.getString("content")),
                                        Edits.read(row.getString("edits")))));
        Map<Long, List<Units>> units = new HashMap<>();
        Batch.of(due)
                .longs(Dispatch::subject)
                .query(
                        jdbc,
                        """
                select parcel_id, line, sum(quantity)::integer quantity from parcel_line
                where parcel_id = any (?) group by parcel_id, line order by parcel_id, line
                """,
                        (row, number) -> units.computeIfAbsent(row.getLong("parcel_id"), _ -> new ArrayList<>())
                                .add(new Units(
                                        row.getLong("parcel_id"), row.getInt("line"), row.getInt("quantity"), 0)));
        StandIns.in(jdbc, parcels.values().stream().map(Sent::order).toList(), due)
                .forEach((parcel, before) -> units.computeIfPresent(
                        parcel,
                        (_, its) -> its.stream()
                                .map(one -> new Units(
                                        parcel, one.line(), one.quantity(), before.getOrDefault(one.line(), 0)))
                                .toList()));
        Map<Long, Notice> notices = new HashMap<>();
        for (Dispatch dispatch : due) {
            Optional.ofNullable(parcels.get(dispatch.subject()))
                    .map(sent -> notice(dispatch, platform, sent, units.getOrDefault(sent.parcelId(), List.of())))
                    .ifPresent(notice -> notices.put(dispatch.subject(), notice));
        }
        return notices;
    }

    private static Notice notice(Dispatch dispatch, String platform, Sent sent, List<Units> units) {
        Order order = sent.order();
        List<NoticeLine> lines = units.stream()
                .filter(one -> one.line() >= 1 && one.line() <= order.lines().size())
                .filter(one -> !line(order, one).id().startsWith(Edits.OURS))
                .map(one -> spoken(
                        sent.edits().undo(line(order, one)),
                        StandIns.storeUnits(line(order, one), one.before(), one.quantity())))
                .filter(one -> one.quantity() > 0)
                .toList();
        return new Notice(
                Long.toString(dispatch.id(), 36),
                dispatch.key().toString(),
                order.externalId(),
                order.number(),
                lines,
                sent.byRule() ? sent.carrier() : Carriers.spelled(sent.carrier(), platform),
                sent.service(),
                sent.trackingNumber(),
                Carriers.pageFor(platform, sent.carrier(), sent.trackingNumber()),
                sent.shippedAt());
    }

    private static OrderLine line(Order order, Units units) {
        return order.lines().get(units.line() - 1);
    }

    /** The store's own line, and never more of it than the store knows of. */
    private static NoticeLine spoken(OrderLine own, int quantity) {
        return new NoticeLine(own, Math.min(quantity, Math.max(own.quantity(), 1)));
    }
}
