package dev.cartage;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.GetByRoleOptions;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.AriaRole;
import dev.cartage.demo.SandboxWorld;
import dev.cartage.hub.web.enter.FirstStart;
import dev.cartage.sandbox.shopify.store.ShopSettings;
import dev.cartage.sandbox.shopify.store.Wish;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Somebody who never saw Cartage gets from the printed link to the first order in the warehouse, by what pages say. */
@Timeout(value = 300, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class StrangersPathTest {
    private static final Path CHROMIUM = Path.of("/usr/bin/chromium");
    private static final int MOST = 40;

    @TempDir
    private Path folder;

    private int actions;

    @Test
    void theFirstOrderIsInTheWarehouseWithinFortyActions() throws Exception {
        requireChromium();
        Map<String, Object> settings = new HashMap<>(SandboxWorld.HUB_SETTINGS);
        settings.put("CARTAGE_HOME", folder.resolve("home").toString());
        settings.put("CARTAGE_PORT", "0");
        settings.put("CARTAGE_ADDRESS", "127.0.0.1");
        try (var world = SandboxWorld.start(folder.resolve("world"));
                var hub = CartageApplication.start(settings);
                var playwright = Playwright.create(
                        new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")))) {
            var shop = world.openShop(ShopSettings.of("lantern"));
            shop.placing().place(Wish.any(shop.now()));
            var depot = world.openDepot("depot", one -> one);
            var page = playwright
                    .chromium()
                    .launch(new BrowserType.LaunchOptions()
                            .setExecutablePath(CHROMIUM)
                            .setArgs(List.of("--no-sandbox", "--disable-gpu")))
                    .newPage();
            var port = hub.getEnvironment().getRequiredProperty("local.server.port");
            page.navigate("http://127.0.0.1:" + port
                    + hub.getBean(FirstStart.class).prepare().orElseThrow());

            enter(page);
            connect(page, world.answersFor(depot), world.answersFor(shop));
            enable(page);
            Eventually.within(
                    Duration.ofSeconds(90),
                    "the warehouse has the order",
                    () -> depot.warehouse().ledger().ordersAccepted() == 1);
            link(page, "Orders");
            assertThat(page.locator("main")).containsText("#1001");
            System.out.println("From the first link to the first order in the warehouse: " + actions + " actions");
            assertThat(actions).isLessThanOrEqualTo(MOST);
        }
    }

    private static void requireChromium() {
        if (!Files.isExecutable(CHROMIUM)) {
            var message = "Chromium is missing: apt-get install chromium";
            if (Boolean.parseBoolean(System.getenv("CARTAGE_REQUIRE_ALL"))) {
                throw new IllegalStateException(message);
            }
            Assumptions.abort(message);
        }
    }

    private void enter(Page page) {
        fill(page, "Your name", "Sam Rivera");
        fill(page, "E-mail", "sam@example.com");
        fill(page, "Password", "four plain words here");
        press(page, "Save and continue");
    }

    private void connect(Page page, Map<String, String> warehouse, Map<String, String> store) {
        link(page, "Add a connection");
        fill(page, "Name of the connection", "Lantern to Depot");
        press(page, "Continue");
        fill(page, "Create a new merchant", "Lantern & Loom");
        press(page, "Continue");
        fill(page, "Warehouse name", "Depot");
        choose(page, "Select a platform", "Warehouse file exchange");
        fill(page, "Server", answer(warehouse, "host"));
        fill(page, "Port", answer(warehouse, "port"));
        fill(page, "User", answer(warehouse, "user"));
        fill(page, "Password", answer(warehouse, "password"));
        press(page, "Test connection");
        assertThat(page.locator("#trial .tone-good").first()).isVisible();
        assertThat(page.locator("#trial .problem")).hasCount(0);
        press(page, "Continue");
        fill(page, "Store name", "Lantern");
        choose(page, "Select a platform", "Shopify");
        fill(page, "Shop", answer(store, "shop"));
        fill(page, "Access token", answer(store, "accessToken"));
        fill(page, "App secret", answer(store, "appSecret"));
        fill(page, "Fulfillment location", answer(store, "location"));
        press(page, "Test connection");
        assertThat(page.locator("#trial .tone-good").first()).isVisible();
        press(page, "Add connection");
    }

    private static String answer(Map<String, String> answers, String name) {
        return answers.getOrDefault(name, "");
    }

    private void enable(Page page) {
        assertThat(page.locator(".head")).containsText("Disabled");
        page.locator("summary", new Page.LocatorOptions().setHasText(Pattern.compile("^Actions$")))
                .click();
        actions++;
        press(page, "Enable");
        assertThat(page.locator(".head")).containsText("Enabled");
    }

    private void fill(Page page, String label, String text) {
        page.getByLabel(Pattern.compile("^" + label + "( optional)?$")).first().fill(text);
        actions++;
    }

    private void choose(Page page, String label, String option) {
        page.getByLabel(label).selectOption(new com.microsoft.playwright.options.SelectOption().setLabel(option));
        actions++;
    }

    private void press(Page page, String name) {
        page.getByRole(AriaRole.BUTTON, new GetByRoleOptions().setName(name).setExact(true))
                .first()
                .click();
        actions++;
    }

    private void link(Page page, String name) {
        page.getByRole(AriaRole.LINK, new GetByRoleOptions().setName(name).setExact(true))
                .first()
                .click();
        actions++;
    }
}
