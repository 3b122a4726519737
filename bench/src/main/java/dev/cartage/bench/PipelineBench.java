package dev.cartage.bench;

import dev.cartage.bench.measure.Figures;
import dev.cartage.bench.truth.Verdict;
import dev.cartage.bench.world.WorldSettings;
import java.io.IOException;
import java.io.PrintStream;
import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

@Command(
        name = "pipeline",
        mixinStandardHelpOptions = true,
        description = "Carries orders from sandbox stores to sandbox warehouses and their tracking back, all the way.")
final class PipelineBench implements Callable<Integer> {
    private static final int PRODUCTS = 200;
    private static final Duration SHIP_AFTER = Duration.ofMillis(300);

    @Mixin
    private PipelineOptions options = new PipelineOptions();

    private final PrintStream out = System.out;

    @Override
    public Integer call() throws IOException, SQLException {
        WorldSettings settings = new WorldSettings(options.stores, options.warehouses, PRODUCTS, SHIP_AFTER);
        try (Stage stage = Stage.set(settings, out)) {
            Figures figures = new Figures();
            new PipelineRun(stage, options).measure(figures);
            if (options.hooks > 0) {
                new HookRun(stage, options).measure(figures);
            }
            Verdict verdict = stage.world().verdict();
            figures.put("lost", verdict.lost());
            figures.put("duplicated", verdict.duplicated());
            figures.put("astray", verdict.astray());
            figures.put("fulfilments_refused", stage.world().progress().refused());
            stage.showComplaints();
            verdict.examples().forEach(out::println);
            figures.print(out);
            stage.keepIf(!verdict.clean());
            return verdict.clean() ? 0 : 1;
        }
    }
}
