package dev.cartage;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import dev.cartage.demo.SandboxWorld;
import dev.cartage.hub.web.enter.FirstStart;
import dev.cartage.sandbox.shopify.store.ShopSettings;
import dev.cartage.sandbox.shopify.store.Wish;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Somebody who never saw Cartage gets from the printed link to the first order in the warehouse, by what pages say. */
@Timeout(value = 300, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class StrangersPathTest {
    private static final int MOST = 40;

    @TempDir
    private Path folder;

    @Test
    void theFirstOrderIsInTheWarehouseWithinFortyActions() throws Exception {
        walk(Hands.Mouse::new);
    }

    @Test
    void soItIsForWhoHasAKeyboardOnly() throws Exception {
        var hands = (Keys) walk(Keys::new);
        System.out.println("By keyboard alone: " + hands.tabs() + " times Tab besides");
    }

    private Hands walk(Function<Page, Hands> kind) throws Exception {
        Map<String, Object> settings = new HashMap<>(SandboxWorld.HUB_SETTINGS);
        settings.put("CARTAGE_HOME", Programs.in(folder.resolve("home")).toString());
        settings.put("CARTAGE_PORT", "0");
        settings.put("CARTAGE_ADDRESS", "127.0.0.1");
        try (var chromium = Chromium.start();
                var world = SandboxWorld.start(folder.resolve("world"));
                var hub = CartageApplication.start(settings)) {
            var shop = world.openShop(ShopSettings.of("lantern"));
            shop.placing().place(Wish.any(shop.now()));
            var depot = world.openDepot("depot", one -> one);
            var page = chromium.browser().newPage();
            page.navigate("http://127.0.0.1:" + CartageApplication.port(hub)
                    + hub.getBean(FirstStart.class).prepare().orElseThrow());

            var hands = kind.apply(page);
            enter(hands);
            connect(page, hands, world.answersFor(depot), world.answersFor(shop));
            enable(page, hands);
            Eventually.within(
                    Duration.ofSeconds(90),
                    "the warehouse has the order",
                    () -> depot.warehouse().ledger().ordersAccepted() == 1);
            hands.link("Orders");
            assertThat(page.locator("main")).containsText("#1001");
            System.out.println(
                    "From the first link to the first order in the warehouse: " + hands.actions() + " actions");
            assertThat(hands.actions()).isLessThanOrEqualTo(MOST);
            return hands;
        }
    }

    private static void enter(Hands hands) {
        hands.fill("Your name", "Sam Rivera");
        hands.fill("E-mail", "sam@example.com");
        hands.fill("Password", "four plain words here");
        hands.press("Save and continue");
    }

    private static void connect(Page page, Hands hands, Map<String, String> warehouse, Map<String, String> store) {
        hands.link("Add a connection");
        hands.fill("Name of the connection", "Lantern to Depot");
        hands.press("Continue");
        hands.fill("Create a new merchant", "Lantern & Loom");
        hands.press("Continue");
        hands.fill("Warehouse name", "Depot");
        hands.choose("Select a platform", "Warehouse file exchange");
        assertThat(page.getByLabel("Server").first()).isVisible();
        hands.fill("Server", answer(warehouse, "host"));
        hands.fill("Port", answer(warehouse, "port"));
        hands.fill("User", answer(warehouse, "user"));
        hands.fill("Password", answer(warehouse, "password"));
        hands.press("Test connection");
        works(page);
        hands.press("Continue");
        hands.fill("Store name", "Lantern");
        hands.choose("Select a platform", "Shopify");
        assertThat(page.getByLabel("Access token").first()).isVisible();
        hands.fill("Shop", answer(store, "shop"));
        hands.fill("Access token", answer(store, "accessToken"));
        hands.fill("App secret", answer(store, "appSecret"));
        hands.fill("Fulfillment location", answer(store, "location"));
        hands.press("Test connection");
        works(page);
        hands.press("Add connection");
    }

    private static void works(Page page) {
        assertThat(page.locator("#trial .tone-good").first()).isVisible();
        assertThat(page.locator("#trial .problem")).hasCount(0);
    }

    private static String answer(Map<String, String> answers, String name) {
        return answers.getOrDefault(name, "");
    }

    private static void enable(Page page, Hands hands) {
        assertThat(page.locator(".head")).containsText("Disabled");
        hands.open("Actions");
        hands.press("Enable");
        assertThat(page.locator(".head")).containsText("Enabled");
    }
}
