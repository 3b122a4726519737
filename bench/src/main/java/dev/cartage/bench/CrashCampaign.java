package dev.cartage.bench;

import dev.cartage.bench.measure.HubDatabase;
import dev.cartage.bench.process.Hub;
import dev.cartage.bench.process.Waiting;
import dev.cartage.bench.world.Progress;
import java.io.IOException;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.random.RandomGenerator;

/**
 * Kills a hub again and again while orders come in, and lets it finish at last. New orders come with each life, so that
 * every kill finds orders at every step of their way.
 */
final class CrashCampaign {
    private static final Duration SHORTEST_LIFE = Duration.ofMillis(200);
    private static final Duration LONGEST_LIFE = Duration.ofSeconds(6);
    private static final Duration PAUSE = Duration.ofMillis(250);
    private static final Duration STANDSTILL = Duration.ofMinutes(3);

    private final Stage stage;
    private final int orders;
    private final int kills;
    private final RandomGenerator dice;
    private final List<String> javaOptions;
    private final List<Duration> starts = new ArrayList<>();
    private Optional<ProcessHandle> lastDatabase = Optional.empty();
    private int killed;

    CrashCampaign(Stage stage, int orders, int kills, RandomGenerator dice, List<String> javaOptions) {
        this.stage = stage;
        this.orders = orders;
        this.kills = kills;
        this.dice = dice;
        this.javaOptions = javaOptions;
    }

    void run() throws IOException, SQLException {
        while (killed < kills) {
            Hub hub = start();
            try {
                live(hub);
            } finally {
                hub.kill();
            }
            killed++;
            Progress progress = stage.world().progress();
            stage.out()
                    .printf(
                            "Kill %d: %d placed, %d in warehouses, %d told to stores.%n",
                            killed, progress.placed(), progress.accepted(), progress.fulfilled());
        }
        try (Hub hub = start()) {
            finish(hub);
        }
    }

    /** At once after a kill, as a supervisor would. */
    private Hub start() throws IOException {
        long begun = System.nanoTime();
        Hub hub = Hub.start(stage.home(), javaOptions, Map.of());
        starts.add(Duration.ofNanos(System.nanoTime() - begun));
        if (lastDatabase.filter(ProcessHandle::isAlive).isPresent()) {
            throw new IOException("The database of a hub that was killed did not end: process "
                    + lastDatabase.get().pid());
        }
        lastDatabase = Optional.of(hub.postgres());
        return hub;
    }

    /** Half of its orders come before its flows run, half while they do. */
    private void live(Hub hub) throws IOException, SQLException {
        long end = System.nanoTime() + dice.nextLong(SHORTEST_LIFE.toNanos(), LONGEST_LIFE.toNanos());
        int share = (int) (orders * (killed + 1L) / kills - orders * (long) killed / kills);
        stage.world().place(share / 2, Duration.ZERO);
        int left = share - share / 2;
        try (HubDatabase database = HubDatabase.of(stage.home())) {
            while (System.nanoTime() < end) {
                database.runAllNow();
                int some = Math.min(left, Math.max(1, share / 10));
                stage.world().place(some, Duration.ZERO);
                left -= some;
                Waiting.pause(Duration.ofNanos(Math.clamp(end - System.nanoTime(), 0, PAUSE.toNanos())));
            }
        }
        stage.world().place(left, Duration.ZERO);
        if (!hub.isAlive()) {
            throw new IOException("The hub ended before it was killed; see " + hub.log());
        }
    }

    /** Until all is told, or nothing has moved for long. */
    private void finish(Hub hub) throws IOException, SQLException {
        try (HubDatabase database = HubDatabase.of(stage.home())) {
            Progress before = stage.world().progress();
            long moved = System.nanoTime();
            while (before.underWay() > 0 && System.nanoTime() - moved < STANDSTILL.toNanos() && hub.isAlive()) {
                database.runAllNow();
                Waiting.pause(PAUSE);
                Progress now = stage.world().progress();
                if (now.accepted() + now.fulfilled() > before.accepted() + before.fulfilled()) {
                    moved = System.nanoTime();
                }
                before = now;
            }
        }
    }

    int killed() {
        return killed;
    }

    /** From the start of the process to its readiness; the longest one. */
    Duration longestStart() {
        return starts.stream().max(Duration::compareTo).orElse(Duration.ZERO);
    }
}
