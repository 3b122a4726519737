package dev.cartage.bench.desk;

import dev.cartage.bench.measure.HubDatabase;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Shows how PostgreSQL answered the slowest statement of each page: the hub's own statements, in its own role, as
 * {@code auto_explain} writes them into the server's log.
 */
public final class Plans {
    private static final Pattern PLAN =
            Pattern.compile("duration: ([0-9.]+) ms  plan:\\n((?:\\t.*\\n?)+)", Pattern.MULTILINE);
    private static final List<String> ON = List.of(
            "session_preload_libraries = 'auto_explain'",
            "auto_explain.log_min_duration = 0",
            "auto_explain.log_analyze = on",
            "auto_explain.log_buffers = on",
            "auto_explain.log_level = 'log'");

    private final Path log;
    private final Reader reader;
    private final HubDatabase database;
    private final PrintStream out;

    /** @param home of the hub, which runs */
    public Plans(Path home, Reader reader, HubDatabase database, PrintStream out) {
        this.log = home.resolve("postgres").resolve("log");
        this.reader = reader;
        this.database = database;
        this.out = out;
    }

    public void print(List<String> paths) throws IOException, SQLException {
        database.execute("load 'auto_explain'");
        for (String setting : ON) {
            database.execute("alter role cartage_app set " + setting);
        }
        renewSessions();
        for (String path : paths) {
            int before = Files.readAllBytes(log).length;
            reader.read(path);
            byte[] after = Files.readAllBytes(log);
            out.println("EXPLAIN (ANALYZE, BUFFERS) " + path);
            slowest(new String(after, before, after.length - before, StandardCharsets.UTF_8))
                    .ifPresent(plan -> out.println(plan.indent(2)));
        }
        for (String setting : ON) {
            database.execute("alter role cartage_app reset " + setting.substring(0, setting.indexOf(' ')));
        }
        renewSessions();
    }

    /** Settings of a role hold for sessions that begin. */
    private void renewSessions() throws IOException, SQLException {
        database.rows("select pg_terminate_backend(pid, 5000) from pg_stat_activity where usename = 'cartage_app'");
        for (int attempt = 0; attempt < 10; attempt++) {
            try {
                reader.read("/orders");
                return;
            } catch (IOException brokenSession) {
                out.println("The hub takes a new session");
            }
        }
    }

    private static Optional<String> slowest(String said) {
        Matcher plans = PLAN.matcher(said);
        return plans.results()
                .max(Comparator.comparingDouble(plan -> Double.parseDouble(plan.group(1))))
                .map(plan -> plan.group(2).replace("\t", "").strip());
    }
}
