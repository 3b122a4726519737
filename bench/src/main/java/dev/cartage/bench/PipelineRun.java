package dev.cartage.bench;

import dev.cartage.bench.measure.Cost;
import dev.cartage.bench.measure.Figures;
import dev.cartage.bench.measure.HubDatabase;
import dev.cartage.bench.measure.Memory;
import dev.cartage.bench.measure.Recording;
import dev.cartage.bench.measure.Threads;
import dev.cartage.bench.process.Hub;
import dev.cartage.bench.world.Delays;
import dev.cartage.bench.world.Progress;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/** The whole way under full load, from the first order after the warm-up to the last tracking number. */
final class PipelineRun {
    private static final int LINES = 25;
    private static final String MOST_CALLED = """
            select calls || ' calls, ' || rows || ' rows, ' || round(total_exec_time) || ' ms: '
                || left(regexp_replace(query, '\\s+', ' ', 'g'), 150)
            from pg_stat_statements where userid = 'cartage_app'::regrole order by calls desc limit 25
            """;
    private static final String BUSIEST_STATEMENTS = """
            select round(total_exec_time) || ' ms in ' || calls || ' calls, ' || rows || ' rows: '
                || left(regexp_replace(query, '\\s+', ' ', 'g'), 150)
            from pg_stat_statements where userid = 'cartage_app'::regrole order by total_exec_time desc limit 25
            """;

    private final Stage stage;
    private final PipelineOptions options;
    private final Path recording;

    PipelineRun(Stage stage, PipelineOptions options) {
        this.stage = stage;
        this.options = options;
        this.recording = stage.folder().resolve("hub.jfr");
    }

    void measure(Figures figures) throws IOException, SQLException {
        try (Hub hub = Hub.start(stage.home(), options.hubOptions, Map.of());
                HubDatabase database = HubDatabase.of(stage.home())) {
            Feed feed = new Feed(stage.world(), database, options.backlog);
            stage.out().println("Warming up with " + options.warmUp + " orders.");
            feed.run(options.warmUp, Duration.ZERO);
            Threads threads = Threads.of(hub.process().toHandle());
            if (options.profile) {
                Recording.start(hub.process().toHandle(), recording);
            }
            measure(figures, hub, database, feed);
            if (options.profile) {
                Recording.stop(hub.process().toHandle());
                show("The hub's threads:", Threads.of(hub.process().toHandle()).busiestSince(threads, LINES));
                showProfile(database);
            }
        }
    }

    private void measure(Figures figures, Hub hub, HubDatabase database, Feed feed) throws IOException, SQLException {
        database.execute("select pg_stat_statements_reset()");
        Progress before = stage.world().progress();
        Cost cost = Cost.now(hub, database, stage.world());
        Instant begun = Instant.now();
        long clock = System.nanoTime();
        Progress after = feed.run(options.orders, Duration.ofSeconds(options.seconds));
        double seconds = (System.nanoTime() - clock) / 1e9;
        long orders = after.fulfilled() - before.fulfilled();
        Cost used = Cost.now(hub, database, stage.world()).since(cost);
        figures.put("orders", orders);
        figures.put("seconds", seconds);
        figures.put("orders_per_second", orders / seconds);
        used.put(figures, orders);
        Delays delays = stage.world().delays(begun);
        figures.put("order_to_warehouse_p50_ms", delays.median());
        figures.put("order_to_warehouse_p95_ms", delays.ninetyFifth());
        figures.put("backlog", options.backlog);
        figures.put("hub_peak_rss_mb", Memory.peak(hub.process().toHandle()));
        figures.put("fsync", database.setting("fsync"));
        figures.put("synchronous_commit", database.setting("synchronous_commit"));
    }

    private void showProfile(HubDatabase database) throws IOException, SQLException {
        Recording read = Recording.read(recording);
        show("Methods that ran:", read.innermost(LINES));
        show("Methods of ours on whose behalf:", read.ours(LINES));
        show(
                "Statements by time:",
                database.rows(BUSIEST_STATEMENTS).stream().map(List::getFirst).toList());
        show(
                "Statements by calls:",
                database.rows(MOST_CALLED).stream().map(List::getFirst).toList());
        show(
                "Written ahead, of all rows, and their indexes:",
                database.rows("""
                        select relname || ': ' || n_tup_ins || ' inserted, ' || n_tup_upd || ' updated, of them '
                            || n_tup_hot_upd || ' in place, ' || n_tup_del || ' deleted, '
                            || seq_scan || ' read whole, ' || pg_table_size(relid) / 1048576 || ' MB, indexes '
                            || pg_indexes_size(relid) / 1048576 || ' MB'
                        from pg_stat_user_tables order by n_tup_ins + n_tup_upd desc limit 25
                        """).stream().map(List::getFirst).toList());
        show(
                "The log that is written ahead:",
                database.rows("""
                        select wal_records || ' records, ' || wal_fpi || ' whole pages, '
                            || round(wal_bytes / 1048576) || ' MB, jit ' || current_setting('jit') from pg_stat_wal
                        """).stream().map(List::getFirst).toList());
    }

    private void show(String title, List<String> lines) {
        stage.out().println(title);
        lines.forEach(line -> stage.out().println("  " + line));
    }
}
