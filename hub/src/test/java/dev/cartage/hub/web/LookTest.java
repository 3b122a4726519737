package dev.cartage.hub.web;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import dev.cartage.hub.connection.*;
import dev.cartage.hub.order.SampleOrders;
import dev.cartage.hub.order.SampleOrders.*;
import dev.cartage.hub.storage.*;
import java.nio.file.Path;
import java.time.Instant;
import java.util.*;
import org.junit.jupiter.api.Test;

class LookTest {
    @Test
    void look() {
        try (var hub = WebHub.start();
                var browser = Browser.start()) {
            var page = browser.open(new NewContextOptions().setViewportSize(1280, 800));
            page.onConsoleMessage(m -> System.out.println("CONSOLE " + m.type() + " " + m.text()));
            page.onResponse(r -> {
                if (r.status() >= 400) System.out.println("HTTP " + r.status() + " " + r.url());
            });
            page.navigate(hub.address() + "/");
            shot(page, "sign-in");
            page.navigate(hub.address() + hub.link());
            page.fill("#name", "Sam Rivera");
            page.fill("#email", "sam@example.com");
            page.fill("#password", "correct horse battery");
            shot(page, "welcome");
            page.click("button");
            shot(page, "empty-dashboard");
            page.navigate(hub.address() + "/connections/new");
            page.fill("#merchant-name", "Pine & Co");
            page.selectOption("#warehouse-platform", "paper_warehouse");
            page.fill("#warehouse-setting-shop", "x");
            page.fill("#warehouse-setting-token", "secret");
            page.fill("#warehouse-name", "Bayside Fulfilment");
            page.fill("#store-name", "Pine Goods");
            page.selectOption("#store-platform", "paper_store");
            page.fill("#store-setting-shop", "pine-goods");
            page.fill("#store-setting-token", "secret");
            page.click("#warehouse-fields + button");
            page.waitForSelector("#warehouse-steps .standing");
            shot(page, "new");
            page.click("text=Add connection");
            page.waitForSelector("text=Enable");
            shot(page, "connection-disabled");
            page.click("text=Enable >> nth=0");
            page.waitForSelector(".flow");
            var connection = Tenant.call(
                    hub.account(),
                    () -> hub.part(Connections.class).all().getFirst().id());
            var samples = new SampleOrders(hub.part(Tx.class), hub.part(Ids.class), hub.part(Connections.class));
            var random = new Random(7);
            var names = List.of(
                    "Ada Whitcombe",
                    "Jun Castellano",
                    "Noor Abernathy",
                    "Theo Lindqvist",
                    "<script>alert('x')</script>",
                    "Maribel Okonkwo-Fitzgerald of the Very Long Name Family");
            var skus = List.of("MUG-RED", "TEE-M-NAVY", "SOAP-3PK");
            long[] one = {0, 0};
            Tenant.run(hub.account(), () -> {
                for (int i = 0; i < 160; i++) {
                    var at = Instant.now().minusSeconds((long) ((160 - i) * 7000 + random.nextInt(4000)));
                    var stage =
                            i < 120 ? (i % 37 == 0 ? Stage.ERROR : Stage.CLOSED) : Stage.values()[random.nextInt(7)];
                    var id = samples.write(
                            connection,
                            new Sample(
                                    "#" + (1001 + i),
                                    names.get(i % names.size()),
                                    skus.get(i % 3),
                                    1 + i % 4,
                                    at,
                                    stage));
                    if (stage == Stage.ERROR) one[0] = id;
                    if (stage == Stage.CLOSED) one[1] = id;
                }
                hub.part(Troubles.class)
                        .report(
                                "store/"
                                        + hub.part(Stores.class)
                                                .all()
                                                .getFirst()
                                                .id(),
                                new dev.cartage.model.Problem(
                                        "not-authorized",
                                        "The store does not accept the token any more.",
                                        "Make a new token in the store's settings and enter it here."));
            });
            var paths = new LinkedHashMap<String, String>();
            paths.put("dashboard", "/");
            paths.put("orders", "/orders");
            paths.put("search", "/orders?q=mug&status=open");
            paths.put("order", "/orders/" + one[1]);
            paths.put("order-error", "/orders/" + one[0]);
            paths.put("connections", "/connections");
            paths.put("connection", "/connections/" + connection);
            paths.put("lost", "/orders/1");
            paths.forEach((name, path) -> {
                page.navigate(hub.address() + path);
                shot(page, name);
                System.out.println(name + " " + page.content().length());
            });
            page.navigate(hub.address() + "/orders");
            page.keyboard().press("Control+k");
            page.keyboard().type("mug");
            page.waitForTimeout(800);
            shot(page, "palette");
            var state = page.context().storageState();
            for (var dark : List.of(false, true)) {
                var narrow = browser.open(new NewContextOptions()
                        .setViewportSize(390, 844)
                        .setStorageState(state)
                        .setColorScheme(dark ? ColorScheme.DARK : ColorScheme.LIGHT));
                paths.forEach((name, path) -> {
                    narrow.navigate(hub.address() + path);
                    shot(narrow, "narrow-" + (dark ? "dark-" : "") + name);
                });
            }
            var dark = browser.open(new NewContextOptions()
                    .setViewportSize(1280, 800)
                    .setStorageState(state)
                    .setColorScheme(ColorScheme.DARK));
            paths.forEach((name, path) -> {
                dark.navigate(hub.address() + path);
                shot(dark, "dark-" + name);
            });
        }
    }

    static void shot(Page page, String name) {
        page.waitForLoadState();
        page.waitForTimeout(150);
        page.screenshot(new Page.ScreenshotOptions()
                .setPath(Path.of("target/look/" + name + ".png"))
                .setFullPage(true));
    }
}
