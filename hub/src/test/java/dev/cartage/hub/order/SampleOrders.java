package dev.cartage.hub.order;

import dev.cartage.hub.connection.Connection;
import dev.cartage.hub.connection.Connections;
import dev.cartage.hub.storage.Deflated;
import dev.cartage.hub.storage.Ids;
import dev.cartage.hub.storage.Timestamps;
import dev.cartage.hub.storage.Tx;
import dev.cartage.model.Address;
import dev.cartage.model.Order;
import dev.cartage.model.OrderEvent;
import dev.cartage.model.OrderFields;
import dev.cartage.model.OrderLine;
import dev.cartage.model.Problem;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Orders at any stage of their life, as the pipeline would have left them. */
public final class SampleOrders {
    private final Tx tx;
    private final Ids ids;
    private final Connections connections;

    public SampleOrders(Tx tx, Ids ids, Connections connections) {
        this.tx = tx;
        this.ids = ids;
        this.connections = connections;
    }

    /** How far an order has come. */
    public enum Stage {
        NEW,
        QUEUED,
        OPEN,
        SHIPPED,
        CLOSED,
        ERROR,
        DELAYED
    }

    public static final Problem TOO_LONG = new Problem(
            "address-too-long",
            "The street has 61 characters; this warehouse takes 50.",
            "Shorten the address, then press Reprocess.");

    /** An order of one line. */
    public record Sample(String number, String customer, String sku, int units, Instant placedAt, Stage stage) {}

    /** Its id. */
    public long write(long connectionId, Sample sample) {
        var connection = connections.require(connectionId);
        long id = ids.next();
        var order = order(sample);
        tx.run(jdbc -> {
            long raw = writeSource(sample, order, connection.storeId());
            writeOrder(id, sample, order, connection, raw);
            OrderLines.write(jdbc, List.of(new OrderLines.Of(id, order)));
            new OrderBook(tx, sample::placedAt)
                    .open(List.of(new OrderBook.Opening(id, connection.storeId(), life(id, sample))));
            jdbc.sql("insert into order_search values (?, current_account(), ?)")
                    .params(
                            id,
                            (sample.number() + " " + sample.customer() + " " + sample.sku() + " buyer@example.com")
                                    .toLowerCase())
                    .update();
            if (sample.stage() == Stage.SHIPPED || sample.stage() == Stage.CLOSED) {
                writeShipment(id, sample, connection);
            }
        });
        return id;
    }

    private static Order order(Sample sample) {
        var address = new Address(
                sample.customer(), "", "12 Harbor Street", "", "", "Portland", "ME", "04101", "US", "555-0123");
        return Order.draft("gid-" + sample.number(), sample.number())
                .set(OrderFields.ORDERED_AT, Optional.of(sample.placedAt()))
                .set(OrderFields.CUSTOMER_EMAIL, "buyer@example.com")
                .set(OrderFields.SHIPPING_METHOD, sample.units() % 3 == 0 ? "Free Shipping" : "Standard Shipping")
                .shippingAddress(address)
                .lines(List.of(OrderLine.of("1", sample.sku(), "Enamel mug, red", sample.units())))
                .done();
    }

    /** As a store of paper says it: the order in our own words, and a remark that no page may run. */
    private long writeSource(Sample sample, Order order, long storeId) {
        var source = "{\"note\":\"<script>alert(1)</script>\","
                + OrderJson.write(order).substring(1);
        long id = ids.next();
        tx.run(jdbc -> jdbc.sql("""
                        insert into raw_document (id, store_id, external_id, version, digest, received_at, content)
                        values (?, ?, ?, '1', ?, ?, ?)
                        """)
                .param(id)
                .param(storeId)
                .param("gid-" + sample.number())
                .param(source.getBytes(StandardCharsets.UTF_8))
                .param(Timestamps.parameter(sample.placedAt()))
                .param(Deflated.pack(source.getBytes(StandardCharsets.UTF_8)))
                .update());
        return id;
    }

    private void writeOrder(long id, Sample sample, Order order, Connection connection, long raw) {
        tx.run(jdbc -> jdbc.sql("""
                        insert into orders (id, store_id, merchant_id, connection_id, warehouse_id, external_id, number,
                            warehouse_reference, placed_at, imported_at, customer_name, customer_email, country, units,
                            source_version, raw_id, content)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 'buyer@example.com', 'US', ?, '1', ?, ?)
                        """)
                .params(id, connection.storeId(), connection.merchantId(), connection.id(), connection.warehouseId())
                .params("gid-" + sample.number(), sample.number(), sample.number() + "-" + id)
                .params(Timestamps.parameter(sample.placedAt()), Timestamps.parameter(sample.placedAt()))
                .params(sample.customer(), sample.units(), raw, OrderJson.write(order))
                .update());
    }

    private static List<OrderBook.Entry> life(long id, Sample sample) {
        List<OrderBook.Entry> life = new ArrayList<>();
        life.add(entry(id, new OrderEvent.Accepted(sample.units(), false), "store", Map.of("number", sample.number())));
        switch (sample.stage()) {
            case NEW -> {}
            case ERROR ->
                life.add(entry(id, new OrderEvent.Failed(TOO_LONG.code()), "cartage", EventData.of(TOO_LONG)));
            case DELAYED -> {
                life.add(entry(id, new OrderEvent.Queued(), "cartage", Map.of()));
                life.add(entry(id, new OrderEvent.Delayed("no-answer"), "cartage", Map.of("sentence", "No answer.")));
            }
            case QUEUED -> life.add(entry(id, new OrderEvent.Queued(), "cartage", Map.of()));
            case OPEN, SHIPPED, CLOSED -> {
                life.add(entry(id, new OrderEvent.Queued(), "cartage", Map.of()));
                life.add(entry(id, new OrderEvent.Sent(), "cartage", Map.of("by", "ord_20261121_0007.csv")));
                life.add(entry(id, new OrderEvent.Confirmed(), "warehouse", Map.of("by", "ack_0007.csv")));
            }
        }
        if (sample.stage() == Stage.SHIPPED || sample.stage() == Stage.CLOSED) {
            life.add(entry(
                    id,
                    new OrderEvent.Shipped(sample.units()),
                    "warehouse",
                    Map.of("units", Integer.toString(sample.units()), "tracking", tracking(id))));
        }
        if (sample.stage() == Stage.CLOSED) {
            life.add(entry(id, new OrderEvent.Told(sample.units()), "store", Map.of()));
        }
        return life;
    }

    private static OrderBook.Entry entry(long id, OrderEvent event, String actor, Map<String, String> data) {
        return new OrderBook.Entry(id, event, actor, data);
    }

    private void writeShipment(long orderId, Sample sample, Connection connection) {
        long shipment = ids.next();
        long parcel = ids.next();
        var at = Timestamps.parameter(sample.placedAt().plusSeconds(7200));
        tx.run(jdbc -> {
            jdbc.sql("""
                    insert into shipment (id, warehouse_id, order_id, reference, fingerprint, external_id, status,
                        shipped_at, received_at) values (?, ?, ?, ?, ?, ?, 'completed', ?, ?)
                    """)
                    .params(shipment, connection.warehouseId(), orderId, sample.number() + "-" + orderId)
                    .params("f" + shipment, "S" + shipment, at, at)
                    .update();
            jdbc.sql("""
                    insert into parcel (id, shipment_id, order_id, carrier, service, tracking_number, told_at)
                    values (?, ?, ?, 'UPS', 'Ground', ?, ?)
                    """)
                    .params(parcel, shipment, orderId, tracking(orderId), at)
                    .update();
            jdbc.sql("insert into parcel_line (parcel_id, position, line, sku, quantity) values (?, 1, 1, ?, ?)")
                    .params(parcel, sample.sku(), sample.units())
                    .update();
            jdbc.sql("update order_line set shipped = ordered where order_id = ?")
                    .param(orderId)
                    .update();
        });
    }

    public static String tracking(long orderId) {
        return "1Z999AA1%010d".formatted(orderId);
    }
}
