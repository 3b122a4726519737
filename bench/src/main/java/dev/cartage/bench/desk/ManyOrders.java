package dev.cartage.bench.desk;

import dev.cartage.bench.measure.HubDatabase;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.List;

/** Writes orders of two years and 200 merchants, by SQL alone and without what the stores said of them. */
public final class ManyOrders {
    private static final long PIECE = 200_000;
    private static final List<String> TABLES = List.of(
            "orders", "order_state", "order_line", "order_event", "order_search", "shipment", "parcel", "parcel_line");

    private ManyOrders() {}

    /** The index of texts is left out meanwhile and built at the end, which is many times faster. */
    public static void write(HubDatabase database, long orders, PrintStream out) throws SQLException {
        database.execute("set synchronous_commit = off");
        database.execute("set maintenance_work_mem = '1GB'");
        database.execute("select setseed(0.42)");
        database.execute(script("places"));
        String index = database.rows("select indexdef from pg_indexes where indexname = 'order_search_text'")
                .getFirst()
                .getFirst();
        database.execute("drop index order_search_text");
        String piece = script("orders");
        for (long from = 0; from < orders; from += PIECE) {
            long to = Math.min(orders, from + PIECE) - 1;
            database.execute(piece.replace(":from", Long.toString(from))
                    .replace(":to", Long.toString(to))
                    .replace(":all", Long.toString(orders)));
            if ((from / PIECE) % 5 == 4) {
                out.printf("%,d orders written%n", to + 1);
            }
        }
        database.execute(index);
        database.execute("""
                insert into order_count (account_id, store_id, status, orders)
                select account_id, store_id, status, count(*) from order_state group by 1, 2, 3
                """);
        for (String table : TABLES) {
            database.execute("vacuum analyze " + table);
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
