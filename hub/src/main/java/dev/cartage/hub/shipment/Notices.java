package dev.cartage.hub.shipment;

import dev.cartage.hub.connection.Store;
import dev.cartage.hub.connection.Stores;
import dev.cartage.hub.dispatch.Dispatch;
import dev.cartage.hub.dispatch.Dispatches;
import dev.cartage.hub.dispatch.NewDispatch;
import dev.cartage.hub.dispatch.Settled;
import dev.cartage.hub.dispatch.Subjects;
import dev.cartage.hub.lane.Lane;
import dev.cartage.hub.order.EventData;
import dev.cartage.hub.order.OrderBook;
import dev.cartage.hub.storage.Batch;
import dev.cartage.hub.storage.Timestamps;
import dev.cartage.hub.storage.Tx;
import dev.cartage.model.OrderEvent;
import dev.cartage.spi.Outcome;
import dev.cartage.spi.ShipmentSink.Notice;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Parcels of which a store is told. */
public final class Notices implements Subjects<Notice> {
    public static final String WORK = "shipments";

    private final Tx tx;
    private final OrderBook book;
    private final Dispatches dispatches;
    private final Stores stores;
    private final InstantSource clock;

    Notices(Tx tx, OrderBook book, Dispatches dispatches, Stores stores, InstantSource clock) {
        this.tx = tx;
        this.book = book;
        this.dispatches = dispatches;
        this.stores = stores;
        this.clock = clock;
    }

    @Override
    public String work() {
        return WORK;
    }

    @Override
    public Map<Long, Notice> load(Lane lane, List<Dispatch> due) {
        String platform = stores.find(lane.id()).map(Store::platform).orElse("");
        return tx.call(jdbc -> NoticeRows.load(jdbc, platform, due));
    }

    /** A parcel that holds nothing of which the store knows a whole unit is of no concern to it: it counts as told. */
    @Override
    public Map<Long, Notice> leaving(Lane lane, List<Dispatch> due) {
        Map<Long, Notice> loaded = load(lane, due);
        List<Dispatch> silent = due.stream()
                .filter(dispatch -> loaded.containsKey(dispatch.subject())
                        && loaded.get(dispatch.subject()).lines().isEmpty())
                .toList();
        if (!silent.isEmpty()) {
            settled(
                    lane,
                    silent.stream()
                            .map(dispatch -> new Settled(dispatch, new Outcome.Sent(""), "nothing to tell"))
                            .toList());
            silent.forEach(dispatch -> loaded.remove(dispatch.subject()));
        }
        return loaded;
    }

    /** @param corrections the newest correction of its number that the store is to be told */
    private record Told(long parcelId, long orderId, int units, int corrections) {}

    @Override
    public void settled(Lane lane, List<Settled> settled) {
        tx.run(jdbc -> {
            Map<Long, Told> parcels = new HashMap<>();
            Batch.of(settled)
                    .longs(one -> one.dispatch().subject())
                    .query(
                            jdbc,
                            """
                    select parcel.id, order_id, coalesce(sum(quantity), 0)::integer units,
                        case when not exists (select from parcel_correction where parcel_id = parcel.id) then 0
                            else (select coalesce(max(revision), 0) from dispatch where dispatch.order_id = parcel.order_id
                                and subject_id = parcel.id and lane like 'store/%/corrections') end corrections
                    from parcel left join parcel_line on parcel_id = parcel.id
                    where parcel.id = any (?) group by parcel.id
                    """,
                            (row, number) -> parcels.put(
                                    row.getLong("id"),
                                    new Told(
                                            row.getLong("id"),
                                            row.getLong("order_id"),
                                            row.getInt("units"),
                                            row.getInt("corrections"))));
            List<OrderBook.Entry> entries = new ArrayList<>();
            List<Told> told = new ArrayList<>();
            for (Settled one : settled) {
                Told parcel = parcels.get(one.dispatch().subject());
                if (parcel != null) {
                    entries.add(entry(parcel, one));
                    if (one.outcome() instanceof Outcome.Sent) {
                        told.add(parcel);
                    }
                }
            }
            writeTold(told);
            correct(lane, told);
            writeRefused(settled);
            book.record(entries);
        });
    }

    private static OrderBook.Entry entry(Told parcel, Settled one) {
        return switch (one.outcome()) {
            case Outcome.Sent _ ->
                new OrderBook.Entry(
                        parcel.orderId(),
                        new OrderEvent.Told(parcel.units()),
                        "store",
                        Map.of("units", Integer.toString(parcel.units()), "by", one.how()));
            case Outcome.Refused refused -> EventData.of(parcel.orderId(), "store", refused);
            case Outcome.Unknown unknown -> EventData.of(parcel.orderId(), unknown);
        };
    }

    /** The store may have been told a number that was corrected meanwhile. */
    private void correct(Lane lane, List<Told> told) {
        dispatches.write(
                told.stream()
                        .filter(one -> one.corrections() > 0)
                        .map(one -> new NewDispatch(
                                Lane.store(lane.id(), Corrections.WORK),
                                one.parcelId(),
                                one.corrections(),
                                one.orderId()))
                        .toList(),
                clock.instant());
    }

    private void writeTold(List<Told> told) {
        tx.run(jdbc -> Batch.of(told)
                .value(Timestamps.parameter(clock.instant()))
                .longs(Told::parcelId)
                .update(jdbc, """
                        with told as (
                            update parcel set told_at = ? where id = any (?) and told_at is null
                            returning id, shipment_id
                        )
                        update shipment set status = 'completed'
                        where id = any (array(select shipment_id from told)) and not 0 < (
                            select count(*) from parcel where parcel.shipment_id = shipment.id and told_at is null
                                and parcel.id <> all (array(select id from told)))
                        """));
    }

    private void writeRefused(List<Settled> settled) {
        List<Settled> refused = settled.stream()
                .filter(one -> one.outcome() instanceof Outcome.Refused of && of.retry() == Outcome.Retry.AFTER_EDIT)
                .toList();
        tx.run(jdbc -> Batch.of(refused)
                .longs(one -> one.dispatch().subject())
                .texts(one -> ((Outcome.Refused) one.outcome()).problem().code())
                .texts(one -> ((Outcome.Refused) one.outcome()).problem().sentence())
                .texts(one -> ((Outcome.Refused) one.outcome()).problem().whatToDo())
                .update(jdbc, """
                        update shipment set status = 'error', problem_code = new.code,
                            problem_sentence = new.sentence, problem_action = new.action
                        from unnest(?, ?, ?, ?) new (parcel_id, code, sentence, action)
                            join parcel on parcel.id = new.parcel_id
                        where shipment.id = parcel.shipment_id
                        """));
    }
}
