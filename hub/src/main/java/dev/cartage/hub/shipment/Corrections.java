package dev.cartage.hub.shipment;

import dev.cartage.hub.connection.Remotes;
import dev.cartage.hub.dispatch.Dispatches;
import dev.cartage.hub.dispatch.NewDispatch;
import dev.cartage.hub.lane.Lane;
import dev.cartage.hub.order.OrderBook;
import dev.cartage.hub.storage.Batch;
import dev.cartage.hub.storage.Timestamps;
import dev.cartage.model.OrderEvent;
import dev.cartage.spi.Capability;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Gives parcels the tracking numbers that the warehouse corrected, and tells stores that have the wrong ones. */
final class Corrections {
    static final String WORK = "corrections";

    private final OrderBook book;
    private final Dispatches dispatches;
    private final Remotes remotes;

    Corrections(OrderBook book, Dispatches dispatches, Remotes remotes) {
        this.book = book;
        this.dispatches = dispatches;
        this.remotes = remotes;
    }

    /** @param told whether the store has the former number, or may have it */
    private record Standing(long storeId, boolean told) {}

    /** Joins the caller's transaction, which holds the orders. */
    void carryOut(JdbcClient jdbc, List<Earlier.Change> changes, Instant now) {
        if (changes.isEmpty()) {
            return;
        }
        Map<Long, Standing> standings = standings(jdbc, changes);
        rename(jdbc, changes);
        List<OrderBook.Entry> entries = new ArrayList<>();
        for (Earlier.Change change : changes) {
            Optional<Standing> told =
                    Optional.ofNullable(standings.get(change.parcelId())).filter(Standing::told);
            boolean possible = told.filter(store -> canTell(store.storeId())).isPresent();
            told.ifPresent(store -> remember(jdbc, change, store, possible, now));
            entries.add(entry(change, told.isPresent() && !possible));
        }
        book.record(entries);
    }

    private static Map<Long, Standing> standings(JdbcClient jdbc, List<Earlier.Change> changes) {
        Map<Long, Standing> standings = new HashMap<>();
        Batch.of(changes)
                .longs(Earlier.Change::parcelId)
                .query(
                        jdbc,
                        """
                        select parcel.id, store_id, exists (select from dispatch
                            where dispatch.order_id = parcel.order_id and subject_id = parcel.id
                                and lane like 'store/%/shipments' and status in ('sent', 'leaving', 'unknown')) told
                        from parcel join orders on orders.id = parcel.order_id where parcel.id = any (?)
                        """,
                        (row, number) -> standings.put(
                                row.getLong("id"), new Standing(row.getLong("store_id"), row.getBoolean("told"))));
        return standings;
    }

    private boolean canTell(long storeId) {
        return remotes.can(storeId, Capability.CORRECTS_SHIPMENTS);
    }

    /** What a rule made of carrier and service stays; else they are as the warehouse says now. */
    private static void rename(JdbcClient jdbc, List<Earlier.Change> changes) {
        Batch.of(changes)
                .longs(Earlier.Change::parcelId)
                .texts(change -> change.now().carrier())
                .texts(change -> change.now().service())
                .texts(change -> change.now().trackingNumber())
                .update(jdbc, """
                        update parcel set tracking_number = new.number,
                            carrier = case when said = '' and new.carrier <> '' then new.carrier else parcel.carrier end,
                            service = case when said = '' and new.service <> '' then new.service else parcel.service end,
                            said = case when said = '' then ''
                                else jsonb_set(said::jsonb, '{tracking_number}', to_jsonb(new.number))::text end
                        from unnest(?, ?, ?, ?) new (id, carrier, service, number) where parcel.id = new.id
                        """);
    }

    private void remember(JdbcClient jdbc, Earlier.Change change, Standing store, boolean possible, Instant now) {
        int revision = jdbc.sql("""
                        insert into parcel_correction (parcel_id, revision, former, number, at)
                        select ?, coalesce(max(revision), 0) + 1, ?, ?, ? from parcel_correction where parcel_id = ?
                        returning revision
                        """)
                .params(change.parcelId(), change.former(), change.now().trackingNumber())
                .params(Timestamps.parameter(now), change.parcelId())
                .query(Integer.class)
                .single();
        if (possible) {
            NewDispatch intent =
                    new NewDispatch(Lane.store(store.storeId(), WORK), change.parcelId(), revision, change.orderId());
            dispatches.withdraw(List.of(intent));
            dispatches.write(List.of(intent), now);
        }
    }

    private static OrderBook.Entry entry(Earlier.Change change, boolean impossible) {
        return new OrderBook.Entry(
                change.orderId(),
                new OrderEvent.Noted(OrderEvent.Note.TRACKING_CORRECTED),
                "warehouse",
                impossible
                        ? Map.of(
                                "tracking",
                                change.now().trackingNumber(),
                                "sentence",
                                "The warehouse corrected the tracking number from " + change.former() + " to "
                                        + change.now().trackingNumber()
                                        + ". The store takes no corrections; change it there by hand.")
                        : Map.of("tracking", change.now().trackingNumber(), "former", change.former()));
    }
}
