package dev.cartage.bench.desk;

import dev.cartage.bench.measure.HubDatabase;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicLong;

/** Writes orders of two years and 200 merchants, by SQL alone and without what the stores said of them. */
public final class ManyOrders {
    private static final long PIECE = 200_000;
    private static final int WRITERS = 2;

    private final Path home;
    private final HubDatabase database;
    private final long orders;
    private final PrintStream out;
    private final AtomicLong next = new AtomicLong();
    private final String piece = script("orders");

    private ManyOrders(Path home, HubDatabase database, long orders, PrintStream out) {
        this.home = home;
        this.database = database;
        this.orders = orders;
        this.out = out;
    }

    /**
     * Indexes are left out meanwhile and built at the end, which is many times faster.
     *
     * @param home of the hub that runs on the database
     */
    public static void write(Path home, HubDatabase database, long orders, PrintStream out)
            throws IOException, SQLException {
        new ManyOrders(home, database, orders, out).write();
    }

    private void write() throws IOException, SQLException {
        database.execute(script("places"));
        Indexes indexes = Indexes.leaveOut(database);
        writeAllPieces();
        out.println("Building indexes");
        indexes.build(database, out);
        database.execute("""
                insert into order_count (account_id, store_id, status, orders)
                select account_id, store_id, status, count(*) from order_state group by 1, 2, 3
                """);
    }

    private void writeAllPieces() throws IOException {
        try (var writers = Executors.newFixedThreadPool(WRITERS)) {
            List<Future<?>> all = new ArrayList<>();
            for (int writer = 0; writer < WRITERS; writer++) {
                all.add(writers.submit(this::writePieces));
            }
            for (Future<?> one : all) {
                one.get();
            }
        } catch (ExecutionException failed) {
            throw new IOException("The orders could not be written", failed.getCause());
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IOException("Interrupted", stopped);
        }
    }

    /** Until none is left. */
    private long writePieces() throws IOException, SQLException {
        try (HubDatabase own = HubDatabase.of(home)) {
            own.execute("set synchronous_commit = off");
            long from;
            while ((from = next.getAndAdd(PIECE)) < orders) {
                long to = Math.min(orders, from + PIECE) - 1;
                own.execute(piece.replace(":from", Long.toString(from))
                        .replace(":to", Long.toString(to))
                        .replace(":all", Long.toString(orders)));
                if ((from / PIECE) % 5 == 4) {
                    out.printf("%,d orders written%n", to + 1);
                }
            }
            return from;
        }
    }

    private static String script(String name) {
        try (InputStream in = ManyOrders.class.getResourceAsStream(name + ".sql")) {
            if (in == null) {
                throw new IllegalStateException("The script " + name + " is missing from the build");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
