package dev.cartage.catalog;

import dev.cartage.hub.connection.Connectors;
import dev.cartage.hub.storage.CartageHome;
import dev.cartage.spi.Connector;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code ./cartage connectors}. */
@Command(
        name = "connectors",
        mixinStandardHelpOptions = true,
        description = "Lists the systems Cartage can talk to: those shipped, and those in CARTAGE_HOME/connectors.")
public final class ConnectorList implements Callable<Integer> {
    private static final String ROW = "%-26s %-10s %-38s %-40s %5s%n";
    private static final int WIDTH = 38;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Option(names = "--write-docs", description = "bring the tables of docs/connectors up to date instead")
    private boolean writeDocs;

    @Override
    public Integer call() {
        Path root = Path.of(System.getProperty("cartage.root", ""));
        Collection<Connector> all = Connectors.installed(
                        CartageHome.from(System.getenv()).connectors())
                .all()
                .stream()
                .filter(ConnectorList::standsForItself)
                .sorted(Comparator.comparing(Connector::kind).thenComparing(Connector::title))
                .toList();
        if (writeDocs) {
            new ConnectorPages(root, shipped(all)).write();
        } else {
            print(all, new CodeLines(root), spec.commandLine().getOut());
        }
        return 0;
    }

    /** The documentation speaks of these only. */
    public static List<Connector> shipped(Collection<Connector> all) {
        return all.stream()
                .filter(connector -> connector.getClass().getClassLoader() == ConnectorList.class.getClassLoader())
                .filter(ConnectorList::standsForItself)
                .sorted(Comparator.comparing(Connector::title))
                .toList();
    }

    /** Of a connector with several choices the first stands for all. */
    private static boolean standsForItself(Connector connector) {
        return connector.choices().getFirst().platform().equals(connector.platform());
    }

    static void print(Collection<Connector> connectors, CodeLines code, PrintWriter out) {
        out.printf(ROW, "SYSTEM", "KIND", "CAN", "PROVEN BY THE CONTRACT TESTS AND", "LINES");
        for (Connector connector : connectors) {
            List<String> can =
                    wrap(Words.capabilities(connector).stream().map(Words::of).collect(Collectors.joining(", ")));
            out.printf(
                    ROW,
                    connector.title(),
                    Words.kind(connector.kind()),
                    can.getFirst(),
                    Words.proofs(connector),
                    Words.lines(code.of(connector.getClass())));
            can.stream()
                    .skip(1)
                    .forEach(more ->
                            out.println(String.format(ROW, "", "", more, "", "").stripTrailing()));
        }
        out.printf(ROW, "(support)", "shared", "", "", Words.lines(code.ofSupport()));
    }

    /** Breaks at the blanks. */
    private static List<String> wrap(String text) {
        return List.of(text.replaceAll("(.{1," + WIDTH + "})(?: |$)", "$1\n").split("\n"));
    }
}
