package dev.cartage.bench;

import picocli.CommandLine;
import picocli.CommandLine.Command;

@Command(
        name = "bench",
        mixinStandardHelpOptions = true,
        synopsisSubcommandLabel = "COMMAND",
        description = "Measures Cartage between sandbox stores and warehouses, and kills it to see what it loses.",
        subcommands = {
            PipelineBench.class,
            CrashBench.class,
            IdleBench.class,
            DeskBench.class,
            CommandLine.HelpCommand.class
        })
final class Bench implements Runnable {
    private Bench() {}

    public static void main(String[] arguments) {
        System.exit(new CommandLine(new Bench()).execute(arguments));
    }

    /** No command: show which there are. */
    @Override
    public void run() {
        new CommandLine(this).usage(System.out);
    }
}
