package dev.cartage.catalog;

import dev.cartage.spi.Connector;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The pages of {@code docs/connectors}: written by people, with tables that come from the code between the marks
 * {@code <!-- generated: settings of PLATFORM -->} and {@code <!-- end of generated -->}.
 */
public final class ConnectorPages {
    private static final Pattern PART =
            Pattern.compile("(<!-- generated: (.+?) -->\\n).*?(<!-- end of generated -->)", Pattern.DOTALL);

    private final Path folder;
    private final Map<String, String> parts = new LinkedHashMap<>();

    /** @param root of the project's sources */
    public ConnectorPages(Path root, Collection<Connector> connectors) {
        this.folder = root.resolve("docs/connectors");
        CodeLines code = new CodeLines(root);
        for (Connector connector : connectors) {
            parts.put("settings of " + connector.platform(), ConnectorTables.settings(connector));
            parts.put("capabilities of " + connector.platform(), ConnectorTables.capabilities(connector));
        }
        parts.put("stores", ConnectorTables.matrix(connectors, Connector.Kind.STORE, code));
        parts.put("warehouses", ConnectorTables.matrix(connectors, Connector.Kind.WAREHOUSE, code));
        parts.put("shared", "Shared by several (`support`): " + Words.lines(code.ofSupport()) + " code lines.");
    }

    /** All that a page must hold somewhere. */
    List<String> parts() {
        return List.copyOf(parts.keySet());
    }

    /** Each page as it is now. */
    Map<Path, String> written() {
        Map<Path, String> pages = new TreeMap<>();
        try (var files = Files.list(folder)) {
            for (Path file : files.filter(one -> one.toString().endsWith(".md")).toList()) {
                pages.put(file, Files.readString(file));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return pages;
    }

    /** The page with its tables as the code says them; a part that nobody knows stays as it is. */
    String current(String page) {
        return PART.matcher(page)
                .replaceAll(found -> Matcher.quoteReplacement(
                        parts.containsKey(found.group(2))
                                ? found.group(1) + "\n" + parts.get(found.group(2)) + "\n\n" + found.group(3)
                                : found.group()));
    }

    /** Brings the pages up to date. */
    void write() {
        written().forEach((file, page) -> {
            try {
                Files.writeString(file, current(page));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
    }
}
