package dev.cartage.bench;

import java.util.List;
import picocli.CommandLine.Option;

/** What can be chosen of a pipeline run. */
final class PipelineOptions {
    @Option(names = "--orders", description = "Orders at least (default: ${DEFAULT-VALUE}).")
    int orders = 100_000;

    @Option(names = "--seconds", description = "How long at least (default: ${DEFAULT-VALUE}).")
    int seconds = 30;

    @Option(names = "--stores", description = "Stores (default: ${DEFAULT-VALUE}).")
    int stores = 20;

    @Option(names = "--warehouses", description = "Warehouses (default: ${DEFAULT-VALUE}).")
    int warehouses = 4;

    @Option(
            names = "--backlog",
            description = "Orders placed and not yet told to their stores, at any time (default: ${DEFAULT-VALUE}).")
    int backlog = 10_000;

    @Option(
            names = "--warm-up",
            description = "Orders that are carried before the measuring begins (default: ${DEFAULT-VALUE}).")
    int warmUp = 30_000;

    @Option(
            names = "--hooks",
            description = "Single orders, for the time from a webhook to the warehouse (default: ${DEFAULT-VALUE}).")
    int hooks = 100;

    @Option(names = "--profile", description = "Shows where the hub's and the database's time went.")
    boolean profile;

    @Option(names = "--hub-option", description = "An option for the hub's Java, such as -Xmx1g; may be repeated.")
    List<String> hubOptions = List.of();
}
