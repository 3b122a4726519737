package dev.cartage;

import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import org.springframework.context.event.ContextClosedEvent;
import picocli.CommandLine.Command;

@Command(
        name = "serve",
        mixinStandardHelpOptions = true,
        description = "Runs the hub until it is stopped.",
        footer = {
            "",
            "Settings are environment variables:",
            "  CARTAGE_HOME       where data is kept (default: ~/.cartage)",
            "  CARTAGE_PORT       port of pages and API (default: 8080)",
            "  CARTAGE_ADDRESS    address to listen on (default: 0.0.0.0, all of them)",
            "  CARTAGE_DATABASE_URL, CARTAGE_DATABASE_USER, CARTAGE_DATABASE_PASSWORD",
            "                     a PostgreSQL 18 database of your own, instead of the one Cartage brings",
            "  CARTAGE_NETWORKS   networks of your own that stores and warehouses may be in, such as 10.0.0.0/8",
            "  CARTAGE_FOLDERS    folder of this machine below which exchange folders may be (default: in CARTAGE_HOME)"
        })
final class Serve implements Callable<Integer> {
    @Override
    public Integer call() throws InterruptedException {
        var stopped = new CountDownLatch(1);
        var hub = CartageApplication.start(Map.of());
        hub.addApplicationListener((ContextClosedEvent _) -> stopped.countDown());
        stopped.await();
        return 0;
    }
}
