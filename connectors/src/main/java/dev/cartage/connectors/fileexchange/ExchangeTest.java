package dev.cartage.connectors.fileexchange;

import dev.cartage.model.Problem;
import dev.cartage.spi.FileWarehouse.Exchange;
import dev.cartage.spi.FileWarehouse.Upload;
import dev.cartage.spi.Files;
import dev.cartage.spi.RemoteException;
import dev.cartage.spi.SelfTest;
import dev.cartage.spi.Session;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Logs in, lists both folders, and does with a probe file what is done with an order file. */
final class ExchangeTest implements SelfTest {
    private final Exchange exchange;
    private final Session session;

    ExchangeTest(FileExchangeSettings settings, Session session) {
        this.exchange = settings.exchange();
        this.session = session;
    }

    @Override
    public List<Step> test() {
        List<Step> done = new ArrayList<>();
        try (Files files = session.files().open(exchange.address())) {
            done.add(new Step("Log in to " + exchange.address(), Optional.empty()));
            tryFolders(files, done);
        } catch (RemoteException refused) {
            String title = done.isEmpty() ? "Log in to " + exchange.address() : "Log out";
            done.add(new Step(title, Optional.of(refused.problem())));
        }
        return done;
    }

    private void tryFolders(Files files, List<Step> done) {
        String name =
                exchange.ordersFolder() + "/cartage-probe-" + session.clock().millis();
        String written = name + ".tmp";
        String renamed = name + ".test";
        byte[] content = "Cartage tests this folder.\n".getBytes(StandardCharsets.UTF_8);
        boolean passed = step(done, "List folder " + exchange.ordersFolder(), () -> files.list(exchange.ordersFolder()))
                && step(done, "List folder " + exchange.inboundFolder(), () -> files.list(exchange.inboundFolder()))
                && step(done, "Write a probe file", () -> files.write(written, content))
                && (exchange.upload() == Upload.MARKER
                        || step(done, "Rename the probe file", () -> files.rename(written, renamed)))
                && step(done, "Delete the probe file", () -> deleteBoth(files, written, renamed));
        if (!passed) {
            step(new ArrayList<>(), "Clean up", () -> deleteBoth(files, written, renamed));
        }
    }

    private static void deleteBoth(Files files, String written, String renamed) {
        files.delete(written);
        files.delete(renamed);
    }

    private static boolean step(List<Step> done, String title, Runnable action) {
        Optional<Problem> problem = Optional.empty();
        try {
            action.run();
        } catch (RemoteException failed) {
            problem = Optional.of(failed.problem());
        }
        done.add(new Step(title, problem));
        return problem.isEmpty();
    }
}
