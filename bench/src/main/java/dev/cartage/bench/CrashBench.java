package dev.cartage.bench;

import dev.cartage.bench.measure.Figures;
import dev.cartage.bench.truth.Verdict;
import dev.cartage.bench.world.WorldSettings;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

@Command(
        name = "crash",
        mixinStandardHelpOptions = true,
        description = "Kills the hub (kill -9) again and again, and holds the stores' ledgers against the warehouses'.",
        footer = {"", "Ends with 1 if an order was lost or carried twice; the folder with the logs then stays."})
final class CrashBench implements Callable<Integer> {
    @Option(names = "--orders", description = "Orders to be placed (default: ${DEFAULT-VALUE}).")
    private int orders = 50_000;

    @Option(names = "--kills", description = "Kills at least (default: ${DEFAULT-VALUE}).")
    private int kills = 20;

    @Option(names = "--stores", description = "Stores (default: ${DEFAULT-VALUE}).")
    private int stores = 8;

    @Option(names = "--warehouses", description = "Warehouses (default: ${DEFAULT-VALUE}).")
    private int warehouses = 3;

    @Option(names = "--seed", description = "Decides when it is killed (default: ${DEFAULT-VALUE}).")
    private long seed = 1;

    @Option(names = "--hub-option", description = "An option for the hub's Java, such as -Xmx1g; may be repeated.")
    private List<String> hubOptions = List.of();

    @Option(names = "--folder", description = "Where to work, an empty folder (default: a temporary one).")
    private Path folder = Path.of("");

    private final PrintStream out = System.out;

    @Override
    public Integer call() throws IOException, SQLException {
        WorldSettings settings = new WorldSettings(stores, warehouses, 50, Duration.ofMillis(300));
        try (Stage stage = folder.toString().isEmpty()
                ? Stage.set(settings, out)
                : Stage.set(folder.toAbsolutePath(), settings, out)) {
            CrashCampaign campaign = new CrashCampaign(stage, orders, kills, new Random(seed), hubOptions);
            campaign.run();
            Verdict verdict = stage.world().verdict();
            stage.showComplaints();
            verdict.examples().forEach(out::println);
            print(campaign, verdict, stage.world().progress().refused());
            stage.keepIf(!verdict.clean());
            return verdict.clean() ? 0 : 1;
        }
    }

    private void print(CrashCampaign campaign, Verdict verdict, long refused) throws IOException {
        Figures figures = new Figures();
        figures.put("kills", campaign.killed());
        figures.put("orders", verdict.orders());
        figures.put("lost", verdict.lost());
        figures.put("duplicated", verdict.duplicated());
        figures.put("astray", verdict.astray());
        figures.put("fulfilments_refused", refused);
        figures.put("longest_start_ms", campaign.longestStart().toMillis());
        figures.put("seed", seed);
        figures.print(out);
    }
}
