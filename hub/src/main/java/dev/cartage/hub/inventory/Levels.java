package dev.cartage.hub.inventory;

import dev.cartage.hub.dispatch.Dispatch;
import dev.cartage.hub.dispatch.Settled;
import dev.cartage.hub.dispatch.Subjects;
import dev.cartage.hub.lane.Lane;
import dev.cartage.hub.storage.Batch;
import dev.cartage.hub.storage.Tx;
import dev.cartage.spi.Outcome;
import dev.cartage.spi.StockSink.Level;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Stock levels of which a store is told: always the newest one of each SKU. */
public final class Levels implements Subjects<Level> {
    private final Tx tx;
    private final Pushes pushes;

    Levels(Tx tx, Pushes pushes) {
        this.tx = tx;
        this.pushes = pushes;
    }

    @Override
    public String work() {
        return Listings.WORK;
    }

    /** A dispatch that a newer revision has overtaken does not leave; the newer one has an intent of its own. */
    @Override
    public Map<Long, Level> load(Lane lane, List<Dispatch> due) {
        Map<Long, Dispatch> bySubject = new HashMap<>();
        due.stream()
                .sorted(Comparator.comparing(Dispatch::revision))
                .forEach(dispatch -> bySubject.put(dispatch.subject(), dispatch));
        Map<Long, Level> levels = new HashMap<>();
        tx.run(jdbc -> Batch.of(due)
                .longs(Dispatch::subject)
                .ints(Dispatch::revision)
                .query(jdbc, """
                        select id, sku, wanted, location from listing
                        join unnest(?, ?) due (id, revision) using (id, revision)
                        """, (row, number) -> {
                    long id = row.getLong("id");
                    Dispatch dispatch = Objects.requireNonNull(bySubject.get(id));
                    Level level = new Level(
                            row.getString("sku"),
                            row.getInt("wanted"),
                            dispatch.key().toString(),
                            row.getString("location"));
                    return levels.put(id, level);
                }));
        return levels;
    }

    @Override
    public Map<Long, Level> leaving(Lane lane, List<Dispatch> due) {
        return pushes.allowed(lane.id(), load(lane, due));
    }

    @Override
    public void settled(Lane lane, List<Settled> settled) {
        List<Settled> sent = settled.stream()
                .filter(one -> one.outcome() instanceof Outcome.Sent)
                .toList();
        List<Settled> refused = settled.stream()
                .filter(one -> one.outcome() instanceof Outcome.Refused)
                .toList();
        tx.run(jdbc -> {
            Batch.of(sent)
                    .longs(one -> one.dispatch().subject())
                    .ints(one -> one.dispatch().revision())
                    .update(jdbc, """
                            update listing set acknowledged = wanted, acknowledged_revision = told.revision,
                                problem_code = '', problem_sentence = '', problem_action = ''
                            from unnest(?, ?) told (id, revision)
                            where listing.id = told.id and listing.revision = told.revision
                            """);
            Batch.of(refused)
                    .longs(one -> one.dispatch().subject())
                    .texts(one -> ((Outcome.Refused) one.outcome()).problem().code())
                    .texts(one -> ((Outcome.Refused) one.outcome()).problem().sentence())
                    .texts(one -> ((Outcome.Refused) one.outcome()).problem().whatToDo())
                    .update(jdbc, """
                            update listing set problem_code = new.code, problem_sentence = new.sentence,
                                problem_action = new.action
                            from unnest(?, ?, ?, ?) new (id, code, sentence, action) where listing.id = new.id
                            """);
        });
    }
}
