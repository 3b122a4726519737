package dev.cartage.hub.shipment;

import dev.cartage.hub.storage.Batch;
import dev.cartage.hub.storage.Timestamps;
import dev.cartage.model.Parcel;
import dev.cartage.model.Problem;
import dev.cartage.model.Shipment;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.json.JsonMapper;

/** Shipments, parcels and their lines in the database. */
final class ShipmentRows {
    private static final JsonMapper JSON = JsonMapper.shared();

    private static final String CANDIDATE = """
            select id, reported, received_at, file_id,
                array(select parcel.id from parcel where shipment_id = shipment.id order by id) parcels
            from shipment
            """;

    private ShipmentRows() {}

    /** Those whose order was not known when they came, with all that was said of them. */
    static List<Candidate> waiting(JdbcClient jdbc, long warehouseId) {
        return jdbc.sql(CANDIDATE + """
                        where warehouse_id = ? and order_id is null and status = 'new' and reported <> ''
                            and exists (select from orders where orders.warehouse_id = shipment.warehouse_id
                                and warehouse_reference = shipment.reference)
                        order by id limit 500 for update
                        """)
                .param(warehouseId)
                .query(ShipmentRows::candidate)
                .list();
    }

    /** This one, unless it is counted. */
    static List<Candidate> uncounted(JdbcClient jdbc, long shipmentId) {
        return jdbc.sql(CANDIDATE + " where id = ? and reported <> '' for update")
                .param(shipmentId)
                .query(ShipmentRows::candidate)
                .list();
    }

    private static Candidate candidate(ResultSet row, int number) throws SQLException {
        return new Candidate(
                row.getLong("id"),
                List.of((Long[]) row.getArray("parcels").getArray()),
                JSON.readValue(row.getString("reported"), Shipment.class),
                Timestamps.read(row, "received_at"),
                Optional.ofNullable(row.getObject("file_id", Long.class)));
    }

    private record ParcelRow(long id, long shipmentId, long orderId, Parcel parcel) {}

    /** Writes those that are new, and answers them. The constraint decides what is new. */
    static List<Candidate> claim(JdbcClient jdbc, long warehouseId, List<Tally.Matched> matched) {
        List<Tally.Matched> sorted = matched.stream()
                .sorted(Comparator.comparing(
                                (Tally.Matched one) -> one.candidate().reference())
                        .thenComparing(one -> one.candidate().id()))
                .toList();
        Set<Long> fresh = new HashSet<>(results(Batch.of(sorted))
                .value(warehouseId)
                .texts(one -> one.candidate().reference())
                .texts(one -> Fingerprint.of(one.candidate().shipment()))
                .texts(one -> one.candidate().shipment().externalId())
                .optionalInstants(one -> one.candidate().shipment().shippedAt())
                .instants(one -> one.candidate().receivedAt())
                .optionalLongs(one -> one.candidate().fileId())
                .query(jdbc, """
                        insert into shipment (id, order_id, status, problem_code, problem_sentence, problem_action,
                            reported, warehouse_id, reference, fingerprint, external_id, shipped_at, received_at,
                            file_id)
                        select unnest(?), nullif(unnest(?), 0), unnest(?), unnest(?), unnest(?), unnest(?), unnest(?),
                            ?, unnest(?), unnest(?), unnest(?), unnest(?), unnest(?), unnest(?)
                        on conflict (warehouse_id, reference, fingerprint) do nothing
                        returning id
                        """, (row, number) -> row.getLong(1)));
        return sorted.stream()
                .map(Tally.Matched::candidate)
                .filter(candidate -> fresh.contains(candidate.id()))
                .toList();
    }

    /** What the matching came to: id, order, status, problem, and what was reported while it is not counted. */
    private static Batch<Tally.Matched> results(Batch<Tally.Matched> matched) {
        return matched.longs(one -> one.candidate().id())
                .longs(Tally.Matched::orderId)
                .texts(ShipmentRows::status)
                .texts(one -> one.problem().map(Problem::code).orElse(""))
                .texts(one -> one.problem().map(Problem::sentence).orElse(""))
                .texts(one -> one.problem().map(Problem::whatToDo).orElse(""))
                .texts(one -> one.problem().isEmpty()
                        ? ""
                        : JSON.writeValueAsString(one.candidate().shipment()));
    }

    private static String status(Tally.Matched one) {
        if (one.correction()) {
            return "correction";
        }
        return one.problem().isEmpty() ? "open" : one.orderId() == 0 ? "new" : "error";
    }

    /** A correction has no parcels of its own. */
    static void writeParcels(JdbcClient jdbc, List<Tally.Matched> matched) {
        List<ParcelRow> parcels = matched.stream()
                .filter(one -> !one.correction())
                .flatMap(one -> IntStream.range(0, one.candidate().parcels().size())
                        .mapToObj(i -> new ParcelRow(
                                one.candidate().parcelIds().get(i),
                                one.candidate().id(),
                                one.orderId(),
                                one.candidate().parcels().get(i))))
                .toList();
        Batch.of(parcels)
                .longs(ParcelRow::id)
                .longs(ParcelRow::shipmentId)
                .longs(ParcelRow::orderId)
                .texts(row -> row.parcel().carrier())
                .texts(row -> row.parcel().service())
                .texts(row -> row.parcel().trackingNumber())
                .optionalDecimals(row -> row.parcel().weight())
                .optionalDecimals(row -> row.parcel().cost())
                .update(jdbc, """
                        insert into parcel
                            (id, shipment_id, order_id, carrier, service, tracking_number, weight, cost)
                        select unnest(?), unnest(?), nullif(unnest(?), 0), unnest(?), unnest(?), unnest(?), unnest(?),
                            unnest(?)
                        """);
    }

    static void writeMatches(JdbcClient jdbc, List<Tally.Matched> matched) {
        results(Batch.of(matched)).update(jdbc, """
                with matched as (
                    update shipment set order_id = nullif(new.order_id, 0), status = new.status,
                        problem_code = new.code, problem_sentence = new.sentence, problem_action = new.action,
                        reported = new.reported
                    from unnest(?, ?, ?, ?, ?, ?, ?)
                        new (id, order_id, status, code, sentence, action, reported)
                    where shipment.id = new.id
                    returning shipment.id, shipment.order_id
                )
                update parcel set order_id = matched.order_id from matched where shipment_id = matched.id
                """);
    }

    static void writeCounted(JdbcClient jdbc, List<OpenOrder.Counted> counted) {
        List<Integer> positions = IntStream.range(0, counted.size()).boxed().toList();
        Batch.of(positions)
                .longs(i -> counted.get(i).parcelId())
                .ints(i -> i)
                .longs(i -> counted.get(i).orderId())
                .ints(i -> counted.get(i).position())
                .texts(i -> counted.get(i).of().sku())
                .ints(i -> counted.get(i).quantity())
                .texts(i -> counted.get(i).of().lot())
                .texts(i -> counted.get(i).of().serial())
                .texts(i -> counted.get(i).of().expiry())
                .update(jdbc, """
                        with said as (
                            select * from unnest(?, ?, ?, ?, ?, ?, ?, ?, ?)
                                said (parcel_id, position, order_id, line, sku, quantity, lot, serial, expiry)
                        ), counted as (
                            insert into parcel_line (parcel_id, position, line, sku, quantity, lot, serial, expiry)
                            select parcel_id, position, line, sku, quantity, lot, serial, expiry from said
                        )
                        update order_line set shipped = shipped + units
                        from (select order_id, line, sum(quantity)::integer units from said group by order_id, line) sums
                        where order_line.order_id = sums.order_id and order_line.position = sums.line
                        """);
    }

    /** The shipment of the parcel has a problem that a person must solve. */
    static void fail(JdbcClient jdbc, long parcelId, Problem problem) {
        jdbc.sql("""
                        update shipment set status = 'error', problem_code = ?, problem_sentence = ?, problem_action = ?
                        where id = (select shipment_id from parcel where id = ?)
                        """)
                .params(problem.code(), problem.sentence(), problem.whatToDo(), parcelId)
                .update();
    }

    /** The store knows all of the parcel's shipment, unless it was put aside or parcels are still to be told. */
    static void complete(JdbcClient jdbc, long parcelId) {
        jdbc.sql("""
                        update shipment set status = 'completed', problem_code = '', problem_sentence = '',
                            problem_action = ''
                        where id = (select shipment_id from parcel where id = ?) and status <> 'archived'
                            and not exists (select from parcel where shipment_id = shipment.id and told_at is null)
                        """).param(parcelId).update();
    }
}
