package dev.cartage.hub.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.GetByRoleOptions;
import com.microsoft.playwright.options.AriaRole;
import dev.cartage.hub.account.Role;
import dev.cartage.hub.connection.Merchants;
import dev.cartage.hub.storage.Tenant;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** An account that ships its own goods, and one whose people change. */
class SingleMerchantTest {
    private final WebHub hub = WebHub.shared();
    private final Visitor visitor = Visitor.of(hub);
    private final Page page = visitor.window(Browser.shared());

    private void press(String name) {
        page.getByRole(AriaRole.BUTTON, new GetByRoleOptions().setName(name).setExact(true))
                .first()
                .click();
    }

    private void shipOwnGoods() {
        page.navigate("/settings");
        page.getByLabel("We ship our own goods only").check();
        press("Save changes");
    }

    @Test
    void noPageSpeaksOfMerchantsAndTheWizardHasThreeSteps() {
        shipOwnGoods();
        page.navigate("/connections/new");
        assertThat(page.locator(".steps-done li")).hasCount(3);
        page.getByLabel("Name of the connection").fill("Mugs");
        press("Continue");
        assertThat(page.locator("h2").first()).hasText("Warehouse setup");
        fillSide("Warehouse");
        press("Continue");
        fillSide("Store");
        press("Add connection");
        assertThat(page.locator("h1")).hasText("Mugs");
        for (var path : new String[] {"/connections", "/stores", "/warehouses", "/settings/people"}) {
            page.navigate(path);
            assertThat(page.locator("th:has-text('Merchant')")).hasCount(0);
            assertThat(page.locator("nav >> text=Merchants")).hasCount(0);
        }
        assertThat(Tenant.call(
                        visitor.account(),
                        () -> hub.part(Merchants.class).all().getFirst().name()))
                .isEqualTo("Harbor Logistics");
    }

    private void fillSide(String side) {
        page.getByLabel(side + " name").fill(side);
        page.getByLabel("Select a platform").selectOption("paper_" + side.toLowerCase(java.util.Locale.ROOT));
        page.getByLabel("Shop").fill("pine");
        page.getByLabel("Token").fill("very-secret");
    }

    @Test
    void whoShipsForSeveralMerchantsKeepsThem() {
        Tenant.run(visitor.account(), () -> {
            hub.part(Merchants.class).create("Pine", Map.of());
            hub.part(Merchants.class).create("Oak", Map.of());
        });
        shipOwnGoods();
        assertThat(page.locator(".form-problem")).containsText("There are 2 merchants here.");
        assertThat(page.locator("nav >> text=Merchants")).hasCount(1);
    }

    @Test
    void aPersonsNameRoleAndMerchantsAreChangedAndTheyAreSignedOut() {
        visitor.connect("Pine Goods", "Bayside");
        var kim = visitor.colleague(Role.STAFF, Set.of());
        page.navigate("/settings/people");
        page.getByRole(AriaRole.LINK, new GetByRoleOptions().setName("Kim Ash").setExact(true))
                .click();
        page.getByLabel("Name").fill("Kim Ashwood");
        page.getByLabel("Role").selectOption("MERCHANT");
        page.getByLabel("Pine & Co").check();
        press("Save changes");
        assertThat(page.locator("tbody")).containsText("Kim Ashwood");
        assertThat(page.locator("tr", new Page.LocatorOptions().setHasText("Kim Ashwood")))
                .containsText("Pine & Co");
        assertThat(kim.get("/orders").statusCode()).isEqualTo(200);
        page.getByRole(AriaRole.LINK, new GetByRoleOptions().setName("Kim Ashwood"))
                .click();
        press("Sign out everywhere");
        assertThat(kim.get("/orders").uri().getPath()).isEqualTo("/orders");
        assertThat(kim.get("/orders").statusCode()).isEqualTo(302);
    }

    @Test
    void theLastAdministratorStays() {
        page.navigate("/settings/people");
        page.getByRole(
                        AriaRole.LINK,
                        new GetByRoleOptions().setName("Sam Rivera").setExact(true))
                .click();
        page.getByLabel("Role").selectOption("STAFF");
        press("Save changes");
        assertThat(page.locator(".form-problem")).containsText("Nobody would administer this account.");
    }
}
