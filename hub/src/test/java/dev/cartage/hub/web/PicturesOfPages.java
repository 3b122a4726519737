package dev.cartage.hub.web;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import dev.cartage.hub.connection.Connections;
import dev.cartage.hub.connection.Drafts;
import dev.cartage.hub.connection.Troubles;
import dev.cartage.hub.order.SampleOrders.Sample;
import dev.cartage.hub.order.SampleOrders.Stage;
import dev.cartage.hub.storage.Ids;
import dev.cartage.hub.storage.Tenant;
import dev.cartage.hub.storage.Tx;
import java.nio.file.Path;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** Takes the pictures in {@code docs/images}, and more, of pages with made-up orders; the argument is the folder. */
public final class PicturesOfPages {
    private static final List<String> NAMES = List.of(
            "Ada Whitcombe", "Jun Castellano", "Noor Abernathy", "Theo Lindqvist", "Maribel Okonkwo", "Ilse Brandvold");
    private static final List<String> SKUS = List.of("MUG-RED", "TEE-M-NAVY", "SOAP-3PK");

    private PicturesOfPages() {}

    public static void main(String[] folder) {
        var hub = WebHub.shared();
        var visitor = Visitor.of(hub);
        long connection = visitor.connect("Pine Goods", "Bayside Fulfilment");
        var paths = write(visitor, connection);
        Tenant.run(visitor.account(), () -> hub.part(Connections.class).enable(connection));
        while (Tenant.call(
                        visitor.account(), () -> hub.part(Troubles.class).all().size())
                < 1) {
            Thread.onSpinWait();
        }
        Tenant.run(visitor.account(), () -> runFlows(hub, connection));
        for (var scheme : List.of(ColorScheme.LIGHT, ColorScheme.DARK)) {
            for (int width : new int[] {1200, 390}) {
                var page = visitor.window(
                        Browser.shared(),
                        new NewContextOptions()
                                .setViewportSize(width, width < 500 ? 760 : 1000)
                                .setColorScheme(scheme));
                paths.forEach((name, path) -> {
                    page.navigate(path);
                    page.waitForTimeout(200);
                    var file = name + (width < 500 ? "-phone" : "") + (scheme == ColorScheme.DARK ? "-dark" : "");
                    page.screenshot(new Page.ScreenshotOptions().setPath(Path.of(folder[0], file + ".png")));
                });
                page.context().close();
            }
        }
    }

    /** As if the flows had just run, and well. */
    private static void runFlows(WebHub hub, long connection) {
        hub.part(Tx.class).run(jdbc -> {
            jdbc.sql("delete from trouble").update();
            for (var kind : List.of("orders", "inventory", "shipments")) {
                jdbc.sql("""
                        insert into flow_run (id, connection_id, kind, started_at, finished_at, found, changed)
                        values (?, ?, ?, now() - interval '4 minutes', now() - interval '4 minutes', 27, 3)
                        """)
                        .params(hub.part(Ids.class).next(), connection, kind)
                        .update();
            }
        });
    }

    private static long draft(Visitor visitor) {
        return Tenant.call(
                visitor.account(), () -> visitor.hub().part(Drafts.class).begin("Pine Outlet"));
    }

    private static Map<String, String> write(Visitor visitor, long connection) {
        var random = new Random(7);
        Map<String, String> paths = new LinkedHashMap<>();
        paths.put("dashboard", "/");
        paths.put("orders", "/orders");
        paths.put("error-desk", "/errors");
        for (int i = 0; i < 160; i++) {
            var placed = Instant.now().minusSeconds((160 - i) * 7000L + random.nextInt(4000));
            var stage = i < 130 ? (i % 61 == 0 ? Stage.ERROR : Stage.CLOSED) : Stage.values()[random.nextInt(7)];
            var sample = new Sample(
                    "#" + (1001 + i), NAMES.get(random.nextInt(6)), SKUS.get(i % 3), 1 + i % 4, placed, stage);
            long id = visitor.order(connection, sample);
            if (stage == Stage.CLOSED || stage == Stage.ERROR) {
                paths.put(stage == Stage.CLOSED ? "order" : "order-error", "/orders/" + id);
                if (stage == Stage.ERROR) {
                    paths.put("order-edit", "/orders/" + id + "/edit");
                }
            }
        }
        paths.put("connection", "/connections/" + connection);
        paths.put("connections", "/connections");
        paths.put("flow", "/connections/" + connection + "/orders");
        paths.put("connection-settings", "/connections/" + connection + "/settings");
        paths.put("wizard", "/connections/new/" + draft(visitor) + "/warehouse");
        paths.put("stores", "/stores");
        paths.put("merchants", "/merchants");
        paths.put("api", "/docs");
        return paths;
    }
}
