package dev.cartage;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.GetByRoleOptions;
import com.microsoft.playwright.options.AriaRole;
import dev.cartage.demo.SandboxWorld;
import dev.cartage.hub.account.Accounts;
import dev.cartage.hub.connection.Merchants;
import dev.cartage.hub.connection.NewPlace;
import dev.cartage.hub.connection.Stores;
import dev.cartage.hub.storage.Tenant;
import dev.cartage.hub.web.enter.FirstStart;
import dev.cartage.sandbox.shopify.store.Shop;
import dev.cartage.sandbox.shopify.store.ShopSettings;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.context.ConfigurableApplicationContext;

/** A shop lets Cartage in on Shopify's own page: for an administrator, and for a merchant without an account. */
@Timeout(value = 300, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class LetInTest {
    @TempDir
    private Path folder;

    @Test
    void anAdministratorAuthorizesThenTheMerchantDoesByALink() throws Exception {
        Map<String, Object> settings = new HashMap<>(SandboxWorld.HUB_SETTINGS);
        settings.put("CARTAGE_HOME", Programs.in(folder.resolve("home")).toString());
        settings.put("CARTAGE_PORT", "0");
        settings.put("CARTAGE_ADDRESS", "127.0.0.1");
        try (var chromium = Chromium.start();
                var world = SandboxWorld.start(folder.resolve("world"));
                var hub = CartageApplication.start(settings)) {
            var shop = world.openShop(ShopSettings.of("lantern"));
            var address = "http://127.0.0.1:" + CartageApplication.port(hub);
            var page = chromium.browser().newPage();
            enter(page, address + hub.getBean(FirstStart.class).prepare().orElseThrow());
            var store = address + "/stores/" + open(hub, world, shop);

            page.navigate(store);
            assertThat(page.locator("main")).containsText("Cartage must be registered at Shopify once.");
            link(page, "Enter its application");
            register(page, shop);
            authorize(page, store);
            byLink(page, chromium.browser().newPage(), store);
            assertThat(page.content()).doesNotContain(shop.settings().secret());
        }
    }

    private static void enter(Page page, String link) {
        page.navigate(link);
        page.getByLabel("Your name").fill("Sam Rivera");
        page.getByLabel("E-mail").fill("sam@example.com");
        page.getByLabel("Password").fill("four plain words here");
        press(page, "Save and continue");
    }

    /** A store without any token. */
    private static long open(ConfigurableApplicationContext hub, SandboxWorld world, Shop shop) {
        long account = hub.getBean(Accounts.class).all().getFirst();
        return Tenant.call(account, () -> {
            var merchant = hub.getBean(Merchants.class).named("Lantern & Loom").id();
            var answers = Map.of("shop", world.stores().address(shop).toString());
            return hub.getBean(Stores.class)
                    .create(new NewPlace(merchant, "Lantern", "shopify", answers))
                    .id();
        });
    }

    private static void register(Page page, Shop shop) {
        var shopify = page.getByRole(AriaRole.REGION, new GetByRoleOptions().setName("Shopify"));
        shopify.getByLabel("Client id").fill("app-" + shop.handle());
        shopify.getByLabel("Secret").fill(shop.settings().secret());
        press(page, "Save for Shopify");
        assertThat(shopify).containsText("Registered");
    }

    private static void authorize(Page page, String store) {
        page.navigate(store);
        press(page, "Authorize");
        link(page, "Authorize app");
        assertThat(page.locator("main")).containsText("Authorized.");
        assertThat(page).hasURL(store + "?authorized=true");
        works(page);
        var back = page.url();
        page.navigate(back.replaceAll("/stores.*", "/authorized?state=1"));
        assertThat(page.locator("h1")).hasText("Not authorized");
    }

    private static void works(Page page) {
        press(page, "Test connection");
        assertThat(page.locator(".trial .tone-good").first()).isVisible();
        assertThat(page.locator(".trial .problem")).hasCount(0);
    }

    private static void byLink(Page page, Page merchant, String store) {
        page.navigate(store);
        press(page, "Ask the merchant for the credentials");
        merchant.navigate(page.locator("code").first().textContent());
        merchant.getByLabel("Your name").fill("Merle Lantern");
        press(merchant, "Authorize");
        link(merchant, "Authorize app");
        assertThat(merchant.locator("h1")).hasText("Thank you");
        page.navigate(store);
        assertThat(page.locator("#credentials")).containsText("Merle Lantern authorized Cartage");
        works(page);
    }

    private static void press(Page page, String name) {
        page.getByRole(AriaRole.BUTTON, new GetByRoleOptions().setName(name).setExact(true))
                .first()
                .click();
    }

    private static void link(Page page, String name) {
        page.getByRole(AriaRole.LINK, new GetByRoleOptions().setName(name).setExact(true))
                .first()
                .click();
    }
}
