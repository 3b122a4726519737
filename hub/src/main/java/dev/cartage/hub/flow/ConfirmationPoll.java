package dev.cartage.hub.flow;

import dev.cartage.hub.connection.RemoteSteps;
import dev.cartage.hub.connection.Remotes;
import dev.cartage.hub.lane.Lane;
import dev.cartage.hub.lane.LaneWorker;
import dev.cartage.hub.lane.Turn;
import dev.cartage.hub.order.ConfirmedLater;
import dev.cartage.hub.storage.Tx;
import dev.cartage.spi.ConfirmationSource;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Asks a warehouse that decides later which of the orders it was sent it has taken. Woken whenever orders were sent; goes
 * on until it has heard of each.
 */
public final class ConfirmationPoll implements LaneWorker {
    private static final Duration AGAIN = Duration.ofSeconds(15);

    private final Tx tx;
    private final Remotes remotes;
    private final RemoteSteps steps;
    private final Confirmations confirmations;
    private final Map<Lane, Long> asked = new ConcurrentHashMap<>();

    ConfirmationPoll(Tx tx, Remotes remotes, RemoteSteps steps, Confirmations confirmations) {
        this.tx = tx;
        this.remotes = remotes;
        this.steps = steps;
        this.confirmations = confirmations;
    }

    @Override
    public boolean walks(Lane lane) {
        return lane.place().equals("warehouse") && lane.work().equals(ConfirmedLater.WORK);
    }

    @Override
    public Optional<Instant> step(Turn turn, Instant now) {
        return steps.take(
                turn.lane(),
                now,
                () -> remotes.warehouse(turn.lane().id())
                        .find(ConfirmationSource.class)
                        .flatMap(source -> ask(turn.lane(), source, now)));
    }

    private record Awaited(long orderId, String reference) {}

    /** Some at a time, in turns, so that those it is slow to decide on hold up none. */
    private Optional<Instant> ask(Lane lane, ConfirmationSource source, Instant now) {
        List<Awaited> some = awaited(lane, asked.getOrDefault(lane, 0L), source.batch());
        if (some.isEmpty()) {
            boolean first = asked.remove(lane) == null;
            return first ? Optional.empty() : Optional.of(now.plus(AGAIN));
        }
        var heard = source.confirmations(some.stream().map(Awaited::reference).toList());
        confirmations.receive(lane.id(), heard, "answer of " + now, now);
        asked.put(lane, some.getLast().orderId());
        return Optional.of(now);
    }

    private List<Awaited> awaited(Lane lane, long after, int atMost) {
        return tx.call(jdbc -> {
            jdbc.sql("""
                            delete from awaited_confirmation using order_state
                            where awaited_confirmation.warehouse_id = ?
                                and order_state.order_id = awaited_confirmation.order_id
                                and (order_state.warehouse_leg <> 'SENT' or order_state.problem_code <> '')
                            """).param(lane.id()).update();
            return jdbc.sql("""
                            select orders.id, warehouse_reference from awaited_confirmation
                            join orders on orders.id = order_id
                            where awaited_confirmation.warehouse_id = ? and order_id > ?
                            order by order_id limit ?
                            """)
                    .params(lane.id(), after, atMost)
                    .query((row, number) -> new Awaited(row.getLong(1), row.getString(2)))
                    .list();
        });
    }
}
