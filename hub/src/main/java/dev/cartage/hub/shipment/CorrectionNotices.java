package dev.cartage.hub.shipment;

import dev.cartage.hub.connection.Store;
import dev.cartage.hub.connection.Stores;
import dev.cartage.hub.dispatch.Dispatch;
import dev.cartage.hub.dispatch.Settled;
import dev.cartage.hub.dispatch.Subjects;
import dev.cartage.hub.lane.Lane;
import dev.cartage.hub.order.OrderBook;
import dev.cartage.hub.storage.Batch;
import dev.cartage.hub.storage.Tx;
import dev.cartage.model.OrderEvent;
import dev.cartage.model.Problem;
import dev.cartage.spi.Outcome;
import dev.cartage.spi.ShipmentCorrector.Correction;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Corrected tracking numbers of which a store is told. */
public final class CorrectionNotices implements Subjects<Correction> {
    private final Tx tx;
    private final OrderBook book;
    private final Stores stores;

    CorrectionNotices(Tx tx, OrderBook book, Stores stores) {
        this.tx = tx;
        this.book = book;
        this.stores = stores;
    }

    @Override
    public String work() {
        return Corrections.WORK;
    }

    /** What the store does not have yet is not corrected; the correction is written anew once it has it. */
    @Override
    public Map<Long, Correction> load(Lane lane, List<Dispatch> due) {
        String platform = stores.find(lane.id()).map(Store::platform).orElse("");
        return tx.call(jdbc -> {
            Map<Long, List<String>> former = former(jdbc, due);
            Map<Long, Correction> corrections = new HashMap<>();
            NoticeRows.told(jdbc, platform, due)
                    .forEach((parcel, notice) ->
                            corrections.put(parcel, new Correction(notice, former.getOrDefault(parcel, List.of()))));
            return corrections;
        });
    }

    private static Map<Long, List<String>> former(JdbcClient jdbc, List<Dispatch> due) {
        Map<Long, List<String>> former = new HashMap<>();
        Batch.of(due)
                .longs(Dispatch::subject)
                .query(
                        jdbc,
                        "select parcel_id, former from parcel_correction where parcel_id = any (?) order by revision",
                        (row, number) -> former.computeIfAbsent(row.getLong("parcel_id"), _ -> new ArrayList<>())
                                .add(row.getString("former")));
        return former;
    }

    /** The order has shipped in any case; what goes wrong stands at its shipment. */
    @Override
    public void settled(Lane lane, List<Settled> settled) {
        tx.run(jdbc -> {
            Map<Long, Long> orders = orders(jdbc, settled);
            List<OrderBook.Entry> entries = new ArrayList<>();
            for (Settled one : settled) {
                long parcel = one.dispatch().subject();
                Optional<Problem> refusal = refusal(one.outcome());
                refusal.ifPresent(problem -> ShipmentRows.fail(jdbc, parcel, problem));
                if (one.outcome() instanceof Outcome.Sent) {
                    ShipmentRows.complete(jdbc, parcel);
                }
                Optional.ofNullable(orders.get(parcel))
                        .ifPresent(order -> sentence(one.outcome()).ifPresent(said -> entries.add(note(order, said))));
            }
            book.record(entries);
        });
    }

    private static Map<Long, Long> orders(JdbcClient jdbc, List<Settled> settled) {
        Map<Long, Long> orders = new HashMap<>();
        Batch.of(settled)
                .longs(one -> one.dispatch().subject())
                .query(
                        jdbc,
                        "select id, order_id from parcel where id = any (?) and order_id is not null",
                        (row, number) -> orders.put(row.getLong("id"), row.getLong("order_id")));
        return orders;
    }

    private static Optional<Problem> refusal(Outcome outcome) {
        return outcome instanceof Outcome.Refused refused && refused.retry() == Outcome.Retry.AFTER_EDIT
                ? Optional.of(refused.problem())
                : Optional.empty();
    }

    private static Optional<String> sentence(Outcome outcome) {
        return outcome instanceof Outcome.Sent
                ? Optional.of("The store has the corrected tracking number.")
                : refusal(outcome)
                        .map(problem -> "The store refused the corrected tracking number: " + problem.sentence());
    }

    private static OrderBook.Entry note(long orderId, String sentence) {
        return new OrderBook.Entry(
                orderId,
                new OrderEvent.Noted(OrderEvent.Note.TRACKING_CORRECTED),
                "store",
                Map.of("sentence", sentence));
    }
}
