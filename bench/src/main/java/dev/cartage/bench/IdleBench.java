package dev.cartage.bench;

import dev.cartage.bench.measure.Figures;
import dev.cartage.bench.measure.HubDatabase;
import dev.cartage.bench.measure.Memory;
import dev.cartage.bench.measure.Processor;
import dev.cartage.bench.process.Hub;
import dev.cartage.bench.process.Waiting;
import dev.cartage.bench.world.WorldSettings;
import java.io.IOException;
import java.io.PrintStream;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

@Command(
        name = "idle",
        mixinStandardHelpOptions = true,
        description = "What a hub needs that has many connections and nothing to carry.")
final class IdleBench implements Callable<Integer> {
    @Option(names = "--connections", description = "Connections, each with a store (default: ${DEFAULT-VALUE}).")
    private int connections = 1000;

    @Option(names = "--warehouses", description = "Warehouses (default: ${DEFAULT-VALUE}).")
    private int warehouses = 100;

    @Option(names = "--seconds", description = "How long it is watched (default: ${DEFAULT-VALUE}).")
    private int seconds = 60;

    @Option(names = "--settle", description = "Seconds after its start before that (default: ${DEFAULT-VALUE}).")
    private int settle = 60;

    @Option(names = "--hub-option", description = "An option for the hub's Java, such as -Xmx1g; may be repeated.")
    private List<String> hubOptions = List.of();

    private final PrintStream out = System.out;

    @Override
    public Integer call() throws IOException, SQLException {
        WorldSettings settings = new WorldSettings(connections, warehouses, 2, Duration.ofSeconds(1));
        try (Stage stage = Stage.set(settings, out)) {
            Figures figures = new Figures();
            try (Hub hub = Hub.start(stage.home(), hubOptions, Map.of());
                    HubDatabase database = HubDatabase.of(stage.home())) {
                Waiting.pause(Duration.ofSeconds(settle));
                watch(hub.process().toHandle(), database, figures);
            }
            stage.showComplaints();
            figures.print(out);
            stage.keepIf(false);
            return 0;
        }
    }

    private void watch(ProcessHandle hub, HubDatabase database, Figures figures) throws IOException, SQLException {
        long runs = database.number("select count(*) from flow_run");
        long hubBefore = Processor.ofProcess(hub);
        long postgresBefore = Processor.ofDescendants(hub);
        Waiting.pause(Duration.ofSeconds(seconds));
        double hubPart = percent(Processor.ofProcess(hub) - hubBefore);
        double postgresPart = percent(Processor.ofDescendants(hub) - postgresBefore);
        figures.put("connections", database.number("select count(*) from connection where enabled_at is not null"));
        figures.put("seconds", seconds);
        figures.put("flow_runs", database.number("select count(*) from flow_run") - runs);
        figures.put("cpu_percent_of_one_core", hubPart + postgresPart);
        figures.put("hub_cpu_percent", hubPart);
        figures.put("postgres_cpu_percent", postgresPart);
        figures.put("rss_mb", Memory.now(hub) + Memory.ofDescendants(hub));
        figures.put("hub_rss_mb", Memory.now(hub));
        figures.put("postgres_pss_mb", Memory.ofDescendants(hub));
    }

    private double percent(long microseconds) {
        return microseconds / 1e4 / seconds;
    }
}
