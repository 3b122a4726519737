package dev.cartage.hub.shipment.read;

import dev.cartage.hub.storage.Tx;
import dev.cartage.model.Problem;
import dev.cartage.model.Shipment;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.json.JsonMapper;

/** Loads one shipment of the current account, in a fixed number of queries. */
public final class ShipmentDetails {
    private static final JsonMapper JSON = JsonMapper.shared();

    private final Tx tx;

    ShipmentDetails(Tx tx) {
        this.tx = tx;
    }

    private record Head(String externalId, Optional<Problem> problem, String reported, Optional<String> file) {}

    public Optional<ShipmentDetail> find(long shipmentId) {
        return tx.call(
                jdbc -> jdbc.sql(ShipmentFinder.SELECT + " where shipment.id = ? and shipment.status <> 'correction'")
                        .param(shipmentId)
                        .query(ShipmentFinder::read)
                        .optional()
                        .map(row -> detail(jdbc, row)));
    }

    private static ShipmentDetail detail(JdbcClient jdbc, ShipmentRow row) {
        var head = head(jdbc, row.id());
        var counted = new CountedParcels(jdbc).of(row.id());
        boolean isCounted = head.reported().isEmpty();
        var parcels =
                isCounted ? counted : CountedParcels.reported(counted, JSON.readValue(head.reported(), Shipment.class));
        return new ShipmentDetail(row, head.externalId(), head.problem(), isCounted, head.file(), parcels);
    }

    private static Head head(JdbcClient jdbc, long shipmentId) {
        return jdbc.sql("""
                        select external_id, reported, problem_code, problem_sentence, problem_action, path
                        from shipment left join inbound_file on inbound_file.id = file_id where shipment.id = ?
                        """)
                .param(shipmentId)
                .query((row, number) -> new Head(
                        row.getString("external_id"),
                        row.getString("problem_code").isEmpty()
                                ? Optional.empty()
                                : Optional.of(new Problem(
                                        row.getString("problem_code"),
                                        row.getString("problem_sentence"),
                                        row.getString("problem_action"))),
                        row.getString("reported"),
                        Optional.ofNullable(row.getString("path"))))
                .single();
    }

    /** The shipments of an order, the first first. */
    public List<Long> ofOrder(long orderId) {
        return tx.call(
                jdbc -> jdbc.sql("select id from shipment where order_id = ? and status <> 'correction' order by id")
                        .param(orderId)
                        .query(Long.class)
                        .list());
    }
}
