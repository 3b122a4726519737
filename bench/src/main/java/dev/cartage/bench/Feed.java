package dev.cartage.bench;

import dev.cartage.bench.measure.HubDatabase;
import dev.cartage.bench.process.Waiting;
import dev.cartage.bench.world.Progress;
import dev.cartage.bench.world.World;
import java.io.IOException;
import java.sql.SQLException;
import java.time.Duration;

/** Keeps a hub fed: places orders so that a number of them is always under way, and lets flows run again and again. */
final class Feed {
    private static final Duration PAUSE = Duration.ofMillis(100);
    private static final Duration STANDSTILL = Duration.ofSeconds(90);
    private static final int RUN_EVERY = 20;

    private final World world;
    private final HubDatabase database;
    private final int backlog;

    Feed(World world, HubDatabase database, int backlog) {
        this.world = world;
        this.database = database;
        this.backlog = backlog;
    }

    /**
     * Places so many orders, and more until the time is over; returns when all of them are told to their stores, or when
     * nothing has moved for a minute and a half.
     */
    Progress run(int orders, Duration atLeast) throws IOException, SQLException {
        long begun = System.nanoTime();
        long moved = begun;
        Progress now = world.progress();
        long wanted = now.placed() + orders;
        for (int turn = 0; System.nanoTime() - moved < STANDSTILL.toNanos(); turn++) {
            Progress before = now;
            boolean enough = now.placed() >= wanted && System.nanoTime() - begun >= atLeast.toNanos();
            if (enough && now.underWay() == 0) {
                return now;
            }
            if (turn % RUN_EVERY == 0) {
                database.runAllNow();
            }
            now = enough ? world.progress() : place(now, wanted);
            if (now.accepted() + now.fulfilled() > before.accepted() + before.fulfilled()) {
                moved = System.nanoTime();
            }
            Waiting.pause(PAUSE);
        }
        return now;
    }

    private Progress place(Progress now, long wanted) throws IOException {
        long room = backlog - now.underWay();
        long left = now.placed() < wanted ? wanted - now.placed() : room;
        long some = Math.min(room, left);
        return some > 0 ? world.place((int) some, Duration.ZERO) : world.progress();
    }
}
