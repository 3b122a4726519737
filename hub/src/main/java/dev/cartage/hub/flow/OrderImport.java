package dev.cartage.hub.flow;

import dev.cartage.hub.connection.Connection;
import dev.cartage.hub.connection.Connections;
import dev.cartage.hub.connection.RemoteSteps;
import dev.cartage.hub.connection.Remotes;
import dev.cartage.hub.lane.Lane;
import dev.cartage.hub.lane.LaneWorker;
import dev.cartage.hub.lane.Turn;
import dev.cartage.hub.order.Intake;
import dev.cartage.spi.OrderSource;
import dev.cartage.spi.OrderSource.Page;
import dev.cartage.spi.OrderSource.RawOrder;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Reads a store's orders, one page a step, oldest change first, and hands each page to {@link Intake} together with how far
 * it reaches. A run begins where the last committed page ended, and now and then a little behind it. Orders that hooks told
 * of and the pages did not bring are read by id at the end.
 */
public final class OrderImport implements LaneWorker {
    public static final String WORK = "import";

    private static final int PAGE = 50;

    private final Connections connections;
    private final Remotes remotes;
    private final RemoteSteps steps;
    private final Intake intake;
    private final Hints hints;
    private final Runs runs;
    private final Flows flows;
    private final LookBacks lookBacks;
    private final Map<Lane, Begun> begun = new ConcurrentHashMap<>();

    OrderImport(
            Connections connections,
            Remotes remotes,
            RemoteSteps steps,
            Intake intake,
            Hints hints,
            Runs runs,
            Flows flows) {
        this.connections = connections;
        this.remotes = remotes;
        this.steps = steps;
        this.intake = intake;
        this.hints = hints;
        this.runs = runs;
        this.flows = flows;
        this.lookBacks = new LookBacks(intake);
    }

    /** A run between two pages. @param brought orders the pages brought, as far as hooks hinted at them */
    private record Begun(
            LookBacks.Start start,
            Instant at,
            Runs.Run run,
            String cursor,
            List<Hints.Hint> hinted,
            Set<String> brought) {
        Begun after(Page page, int fresh) {
            return new Begun(start, at, run.plus(page.orders().size(), fresh), page.next(), hinted, brought);
        }
    }

    @Override
    public boolean walks(Lane lane) {
        return lane.place().equals("store") && lane.work().equals(WORK);
    }

    @Override
    public Optional<Instant> step(Turn turn, Instant now) {
        List<Connection> enabled = connections.enabledOfStore(turn.lane().id());
        if (enabled.isEmpty()) {
            begun.remove(turn.lane());
            return Optional.empty();
        }
        Optional<Instant> next = steps.take(turn.lane(), now, () -> read(turn, enabled, now));
        if (next.isPresent() && next.get().isAfter(now)) {
            begun.remove(turn.lane());
        }
        return next;
    }

    private Optional<Instant> read(Turn turn, List<Connection> enabled, Instant now) {
        long storeId = turn.lane().id();
        OrderSource source = remotes.store(storeId).require(OrderSource.class);
        boolean first = !begun.containsKey(turn.lane());
        if (first && enabled.stream().noneMatch(one -> flows.works(one.id(), FlowKind.ORDERS))) {
            return Optional.empty();
        }
        Begun run = begun.computeIfAbsent(turn.lane(), lane -> begin(lane, enabled, now));
        Page page = source.read(run.cursor(), first && run.start().behind(), PAGE);
        int fresh = intake.receive(
                storeId,
                page.orders(),
                Optional.of(new Intake.Progress(turn.lane().name(), page.next())));
        page.orders().stream().map(RawOrder::externalId).forEach(run.brought()::add);
        Begun after = run.after(page, fresh);
        if (page.more()) {
            begun.put(turn.lane(), after);
            return Optional.of(now);
        }
        begun.remove(turn.lane());
        lookBacks.finish(turn.lane(), run.start(), page.next(), run.at());
        int hinted = readHinted(storeId, source, after);
        runs.finish(after.run().plus(hinted, hinted));
        return hints.mayBeMore(after.hinted()) ? Optional.of(now) : Optional.empty();
    }

    private Begun begin(Lane lane, List<Connection> enabled, Instant now) {
        LookBacks.Start start = lookBacks.start(lane, now);
        return new Begun(
                start, now, runs.begin(enabled, "orders"), start.cursor(), hints.unseen(lane.id()), new HashSet<>());
    }

    private int readHinted(long storeId, OrderSource source, Begun run) {
        List<String> missing = run.hinted().stream()
                .map(Hints.Hint::externalId)
                .distinct()
                .filter(id -> !id.isEmpty() && !run.brought().contains(id))
                .toList();
        int fresh = missing.isEmpty() ? 0 : intake.receive(storeId, source.byId(missing), Optional.empty());
        hints.seen(storeId, run.hinted());
        return fresh;
    }
}
