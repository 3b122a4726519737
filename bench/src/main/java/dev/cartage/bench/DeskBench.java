package dev.cartage.bench;

import dev.cartage.bench.desk.ManyOrders;
import dev.cartage.bench.desk.Pages;
import dev.cartage.bench.desk.Plans;
import dev.cartage.bench.desk.Reader;
import dev.cartage.bench.measure.Figures;
import dev.cartage.bench.measure.HubDatabase;
import dev.cartage.bench.process.Hub;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

@Command(
        name = "desk",
        mixinStandardHelpOptions = true,
        description = "How fast the pages of orders are with many orders stored.")
final class DeskBench implements Callable<Integer> {
    /** Bytes an order takes with its lines, events and indexes, rounded up. */
    private static final long BYTES_AN_ORDER = 3_500;

    @Option(names = "--orders", description = "Orders to store (default: ${DEFAULT-VALUE}).")
    private long orders = 1_000_000;

    @Option(names = "--rounds", description = "How often each page is asked for (default: ${DEFAULT-VALUE}).")
    private int rounds = 20;

    @Option(names = "--plans", description = "Show how the database answered the slowest statement of each page.")
    private boolean plans;

    @Option(names = "--keep", description = "Leave the folder with the database.")
    private boolean keep;

    @Option(
            names = "--folder",
            description =
                    "The folder to write into and to leave, or one that was left by an earlier run, to measure it again.")
    private Path kept = Path.of("");

    private final PrintStream out = System.out;

    @Override
    public Integer call() throws IOException, SQLException {
        Path folder = folder();
        boolean fresh = !Files.exists(folder.resolve("home"));
        long free = Files.getFileStore(folder).getUsableSpace();
        if (fresh && free < orders * BYTES_AN_ORDER + 2_000_000_000L) {
            out.printf(
                    "%,d orders need about %,d MB, and %s has %,d MB.%n",
                    orders, orders * BYTES_AN_ORDER >> 20, folder, free >> 20);
            return 1;
        }
        Path home = folder.resolve("home");
        Files.createDirectories(home);
        Reader reader = Reader.signedIn(home);
        Figures figures = new Figures();
        try (Hub hub = Hub.start(home, List.of(), Map.of());
                HubDatabase database = HubDatabase.of(home)) {
            if (fresh) {
                ManyOrders.write(home, database, orders, out);
            }
            figures.put("orders_stored", database.number("select count(*) from orders"));
            figures.put("database_mb", database.number("select pg_database_size(current_database()) >> 20"));
            Reader here = reader.at(Files.readString(home.resolve("address")).strip());
            Pages pages = new Pages(here, database, out);
            pages.measure(rounds, figures);
            if (plans) {
                new Plans(home, here, database, out).print(pages.mix());
            }
        }
        figures.print(out);
        if (keep || !kept.toString().isEmpty()) {
            out.println("The database is in " + folder);
        } else {
            clear(folder);
        }
        return 0;
    }

    private Path folder() throws IOException {
        return kept.toString().isEmpty() ? Files.createTempDirectory("cartage-desk-") : Files.createDirectories(kept);
    }

    private static void clear(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(file);
            }
        }
    }
}
