package dev.cartage.hub.alert;

import dev.cartage.hub.lane.Lane;
import dev.cartage.hub.lane.LaneWorker;
import dev.cartage.hub.lane.Lanes;
import dev.cartage.hub.lane.Turn;
import dev.cartage.hub.storage.Tenant;
import dev.cartage.hub.storage.Tx;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;

/**
 * Looks twice a minute at what is wrong, and lets alerts, issues and messages follow in one transaction. What is wrong is
 * asked for and not reported, so that nothing is forgotten over a crash, and whatever mends the cause closes the alert.
 */
public final class AlertWatch implements LaneWorker {
    private static final String WORK = "alerts";
    private static final Duration EVERY = Duration.ofSeconds(30);

    private final Tx tx;
    private final Lanes lanes;
    private final InstantSource clock;
    private final List<CauseSource> sources;
    private final Alerts alerts;
    private final Gatherer gatherer;
    private final RuleNotices notices;

    AlertWatch(
            Tx tx,
            Lanes lanes,
            InstantSource clock,
            List<CauseSource> sources,
            Alerts alerts,
            Gatherer gatherer,
            RuleNotices notices) {
        this.tx = tx;
        this.lanes = lanes;
        this.clock = clock;
        this.sources = List.copyOf(sources);
        this.alerts = alerts;
        this.gatherer = gatherer;
        this.notices = notices;
    }

    /** Begins for the current account. */
    void wake() {
        lanes.wake(List.of(Lane.account(Tenant.account(), WORK)), clock.instant());
    }

    @Override
    public boolean walks(Lane lane) {
        return lane.place().equals("account") && lane.work().equals(WORK);
    }

    @Override
    public Optional<Instant> step(Turn turn, Instant now) {
        List<Cause> causes =
                sources.stream().flatMap(source -> source.causes(now).stream()).toList();
        tx.run(jdbc -> {
            gatherer.follow(alerts.follow(causes, now), now);
            notices.passOn(now);
        });
        return Optional.of(now.plus(EVERY));
    }
}
