package dev.cartage.connectors.fileexchange;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cartage.model.Problem;
import dev.cartage.spi.Connector;
import dev.cartage.spi.FileWarehouse;
import dev.cartage.spi.FileWarehouse.Confirms;
import dev.cartage.spi.FileWarehouse.Exchange;
import dev.cartage.spi.FileWarehouse.Inbound;
import dev.cartage.spi.FileWarehouse.Upload;
import dev.cartage.spi.FilesAddress.Protocol;
import dev.cartage.spi.RemoteException;
import dev.cartage.spi.SelfTest;
import dev.cartage.spi.Session;
import dev.cartage.spi.SettingsForm;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.ServiceLoader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FileExchangeTest {
    @TempDir
    Path root;

    @Test
    void theHubFindsItByTheNameThatDropStreamGaveIt() {
        assertThat(ServiceLoader.load(Connector.class))
                .filteredOn(connector -> connector.platform().equals("dropstream"))
                .singleElement()
                .isInstanceOf(FileExchange.class)
                .satisfies(connector -> assertThat(connector.title()).isEqualTo("Warehouse file exchange"));
    }

    @Test
    void withNothingSetItSpeaksAsDropStreamDoes() {
        Exchange exchange = SettingsOf.answers("host", "files.example.com").exchange();

        assertThat(exchange.address().protocol()).isEqualTo(Protocol.SFTP);
        assertThat(exchange.ordersFolder()).isEqualTo("in");
        assertThat(exchange.inboundFolder()).isEqualTo("out");
        assertThat(exchange.archiveFolder()).isEqualTo("out/archive");
        assertThat(exchange.batch()).isEqualTo(500);
        assertThat(exchange.upload()).isEqualTo(Upload.RENAME);
        assertThat(exchange.confirms()).isEqualTo(Confirms.NONE);
        assertThat(exchange.stableFor()).isEqualTo(Duration.ofSeconds(10));
        assertThat(SettingsOf.answers("archiveFolder", "-").exchange().archiveFolder())
                .isEmpty();
    }

    @Test
    void settingsOutsideTheLimitsAreProblems() {
        SettingsForm form = SettingsForm.of(FileExchangeSettings.class);

        assertThat(form.check(Map.of("ordersAFile", "5001"))).hasSize(1);
        assertThat(form.check(Map.of("layout", "V9", "protocol", "GOPHER", "stableFor", "soon")))
                .hasSize(3);
        assertThat(form.check(Map.of())).isEmpty();
    }

    @Test
    void filesAreToldByTheirNames() {
        FileWarehouse warehouse = new ExchangeWarehouse(SettingsOf.answers());

        assertThat(warehouse.kindOf("shp_1_202201291435.csv")).contains(Inbound.SHIPMENTS);
        assertThat(warehouse.kindOf("inv_7_220129143500.csv")).contains(Inbound.STOCK);
        assertThat(warehouse.kindOf("ACK_7.CSV")).contains(Inbound.CONFIRMATIONS);
        assertThat(List.of("shp_1.csv.tmp", "shp_1.csv.filepart", ".shp_1.csv", "shp_1.csv.done", "notes.csv", "shp_1"))
                .allSatisfy(name -> assertThat(warehouse.kindOf(name)).isEmpty());
    }

    @Test
    void theTestDoesWhatTheFlowsDoAndLeavesNothing() throws IOException {
        Files.createDirectories(root.resolve("in"));
        Files.createDirectories(root.resolve("out"));

        List<SelfTest.Step> steps = tested(Sessions.local(root));

        assertThat(steps).extracting(SelfTest.Step::problem).containsOnly(Optional.empty());
        assertThat(steps)
                .extracting(SelfTest.Step::title)
                .containsExactly(
                        "Log in to LOCAL @:0" + root,
                        "List folder in",
                        "List folder out",
                        "Write a probe file",
                        "Rename the probe file",
                        "Delete the probe file");
        assertThat(root.resolve("in")).isEmptyDirectory();
    }

    @Test
    void theTestStopsAtTheFirstStepThatFails() throws IOException {
        Files.createDirectories(root.resolve("in"));

        assertThat(tested(Sessions.local(root))).last().satisfies(step -> {
            assertThat(step.title()).isEqualTo("List folder out");
            assertThat(step.problem()).isPresent();
        });
        assertThat(tested(Sessions.of(SettingsOf.answers(), _ -> {
                    throw new RemoteException.NotAuthorized(new Problem("login-refused", "No.", "Check the password."));
                })))
                .singleElement()
                .satisfies(step -> assertThat(step.problem()).isPresent());
    }

    private static List<SelfTest.Step> tested(Session session) {
        return new FileExchange().open(session).require(SelfTest.class).test();
    }
}
