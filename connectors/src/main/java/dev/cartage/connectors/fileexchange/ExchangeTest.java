package dev.cartage.connectors.fileexchange;

import dev.cartage.connectors.support.Steps;
import dev.cartage.spi.FileWarehouse.Exchange;
import dev.cartage.spi.FileWarehouse.Upload;
import dev.cartage.spi.Files;
import dev.cartage.spi.RemoteException;
import dev.cartage.spi.SelfTest;
import dev.cartage.spi.Session;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

/** Logs in, lists both folders, and does with a probe file what is done with an order file. */
final class ExchangeTest implements SelfTest {
    private static final String LOG_IN = "Log in to ";

    private final Exchange exchange;
    private final Session session;

    ExchangeTest(FileExchangeSettings settings, Session session) {
        this.exchange = settings.exchange();
        this.session = session;
    }

    @Override
    public List<Step> test() {
        Steps steps = new Steps();
        try (Files files = session.files().open(exchange.address())) {
            steps.run(LOG_IN + exchange.address(), () -> {});
            tryFolders(files, steps);
        } catch (RemoteException refused) {
            steps.check(
                    steps.done().isEmpty() ? LOG_IN + exchange.address() : "Log out",
                    () -> Optional.of(refused.problem()));
        }
        return steps.done();
    }

    private void tryFolders(Files files, Steps steps) {
        String name =
                exchange.ordersFolder() + "/cartage-probe-" + session.clock().millis();
        String written = name + ".tmp";
        String renamed = name + ".test";
        byte[] content = "Cartage tests this folder.\n".getBytes(StandardCharsets.UTF_8);
        steps.run("List folder " + exchange.ordersFolder(), () -> files.list(exchange.ordersFolder()))
                .run("List folder " + exchange.inboundFolder(), () -> files.list(exchange.inboundFolder()))
                .run("Write a probe file", () -> files.write(written, content));
        if (exchange.upload() == Upload.RENAME) {
            steps.run("Rename the probe file", () -> files.rename(written, renamed));
        }
        steps.run("Delete the probe file", () -> deleteBoth(files, written, renamed));
        if (steps.failed()) {
            new Steps().run("Clean up", () -> deleteBoth(files, written, renamed));
        }
    }

    private static void deleteBoth(Files files, String written, String renamed) {
        files.delete(written);
        files.delete(renamed);
    }
}
