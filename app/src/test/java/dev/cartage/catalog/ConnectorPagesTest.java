package dev.cartage.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cartage.spi.Connector;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.ServiceLoader;
import org.junit.jupiter.api.Test;

class ConnectorPagesTest {
    private static final Path ROOT = root();

    private final List<Connector> shipped = shipped();
    private final ConnectorPages pages = new ConnectorPages(ROOT, shipped);

    private static Path root() {
        Path folder = Path.of(System.getProperty("cartage.root", "")).toAbsolutePath();
        while (!Files.exists(folder.resolve("cartage"))) {
            folder = Objects.requireNonNull(folder.getParent(), "not within Cartage's sources");
        }
        return folder;
    }

    private static List<Connector> shipped() {
        List<Connector> all = new ArrayList<>();
        ServiceLoader.load(Connector.class).forEach(all::add);
        return ConnectorList.shipped(all);
    }

    @Test
    void theTablesOfThePagesSayWhatTheCodeSays() {
        pages.written()
                .forEach((file, page) -> assertThat(withoutCodeLines(page))
                        .as("%s; run ./cartage connectors --write-docs", file.getFileName())
                        .isEqualTo(withoutCodeLines(pages.current(page))));
    }

    /** They change with every commit; a count that is a little old misleads nobody. */
    private static String withoutCodeLines(String page) {
        return page.replaceAll("\\d+ (\\|\n|code lines)", "$1");
    }

    @Test
    void everyConnectorHasAPageWithItsSettingsAndCapabilities() {
        String all = String.join("\n", pages.written().values());
        assertThat(pages.parts()).allMatch(part -> all.contains("<!-- generated: " + part + " -->"));
    }

    @Test
    void aTableThatIsOldIsSeen() {
        String old = "<!-- generated: settings of dropstream -->\n\nold\n\n<!-- end of generated -->\nkept";
        assertThat(pages.current(old))
                .contains("`ordersAFile`")
                .endsWith("kept")
                .doesNotContain("old\n");
    }

    @Test
    void theListNamesEverySystemAndCountsWhatTheyShareApart() {
        StringWriter out = new StringWriter();
        ConnectorList.print(shipped, new CodeLines(ROOT), new PrintWriter(out, true));
        assertThat(out.toString().lines())
                .anyMatch(line -> line.matches("Vendure +store +reads orders.* real server +\\d+"))
                .last()
                .asString()
                .matches("\\(support\\) +shared +\\d+");
    }

    @Test
    void onlyCodeCounts() {
        assertThat(CodeLines.count(List.of(
                        "package a;", "", "import b.C;", "/** Says", " * more.", " */", "int c; // code", "    // no")))
                .isEqualTo(1);
    }
}
