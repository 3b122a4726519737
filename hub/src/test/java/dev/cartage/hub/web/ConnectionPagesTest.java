package dev.cartage.hub.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.GetByRoleOptions;
import com.microsoft.playwright.options.AriaRole;
import dev.cartage.hub.account.Role;
import org.junit.jupiter.api.Test;

class ConnectionPagesTest {
    private final Visitor visitor = Visitor.of(WebHub.shared());
    private final Page page = visitor.window(Browser.shared());

    @Test
    void aConnectionIsAddedInFourStepsTestedEnabledAndItsFlowsPausedAndResumed() {
        page.navigate("/");
        link("Add a connection");
        begin();
        fillSide("Warehouse", "Bayside");
        button("Continue");
        fillSide("Store", "Pine Goods");
        button("Test connection");
        assertThat(page.locator("#trial")).containsText("Log in");
        button("Add connection");

        assertThat(page.locator("h1")).hasText("Mugs to Bayside");
        assertThat(page.locator(".head")).containsText("Disabled");
        page.click("summary:text-is('Actions')");
        button("Enable");
        assertThat(page.locator(".head")).containsText("Enabled");
        assertThat(page.locator("#flow-orders")).containsText("every 15 minutes");
        page.click("#flow-orders >> text=Pause");
        assertThat(page.locator("#flow-orders .standing")).hasText("Paused");
        page.click("#flow-orders >> text=Resume");
        assertThat(page.locator("#flow-orders .standing")).not().hasText("Paused");
        page.click("#flow-orders >> text=Run now");
        assertThat(page.locator("#flow-orders")).isVisible();
        assertThat(page.content()).doesNotContain("very-secret");

        page.navigate("/connections");
        assertThat(page.locator("tbody tr")).containsText("Enabled");
    }

    private void begin() {
        page.getByLabel("Name of the connection").fill("Mugs to Bayside");
        button("Continue");
        page.getByLabel("Create a new merchant").fill("Pine & Co");
        button("Continue");
    }

    private void fillSide(String side, String name) {
        page.getByLabel(side + " name").fill(name);
        page.getByLabel("Select a platform").selectOption("paper_" + side.toLowerCase(java.util.Locale.ROOT));
        page.getByLabel("Shop").fill("pine");
        page.getByLabel("Token").fill("very-secret");
    }

    private void button(String name) {
        page.getByRole(AriaRole.BUTTON, new GetByRoleOptions().setName(name).setExact(true))
                .click();
    }

    private void link(String name) {
        page.getByRole(AriaRole.LINK, new GetByRoleOptions().setName(name).setExact(true))
                .first()
                .click();
    }

    @Test
    void aWindowThatIsClosedLosesNothingAndNoSecretIsShownAgain() {
        page.navigate("/connections/new");
        begin();
        fillSide("Warehouse", "Bayside");
        page.waitForResponse("**/keep", () -> page.getByLabel("Token").blur());
        page.navigate("/connections/new");
        link("Mugs to Bayside");
        button("Continue");
        assertThat(page.getByLabel("Warehouse name")).hasValue("Bayside");
        assertThat(page.getByLabel("Shop")).hasValue("pine");
        assertThat(page.getByLabel("Token")).hasValue("");
        button("Continue");
        assertThat(page.locator("h2").first()).hasText("Store setup");
    }

    @Test
    void whatIsMissingIsSaidBeforeTheNextStep() {
        page.navigate("/connections/new");
        begin();
        fillSide("Warehouse", "Bayside");
        page.getByLabel("Shop").fill("");
        button("Continue");
        assertThat(page.locator(".problem")).containsText("Shop is empty.");
        assertThat(page.getByLabel("Warehouse name")).hasValue("Bayside");
        page.navigate("/connections");
        assertThat(page.locator(".empty-page")).isVisible();
    }

    @Test
    void aMerchantUsedAgainBringsItsWarehouse() {
        visitor.connect("Pine Goods", "Bayside");
        page.navigate("/connections/new");
        page.getByLabel("Name of the connection").fill("Second store");
        button("Continue");
        page.getByLabel("Select a merchant").selectOption("Pine & Co");
        button("Continue");
        assertThat(page.getByLabel("Select a warehouse")).hasValue(java.util.regex.Pattern.compile("\\d+"));
        button("Continue");
        fillSide("Store", "Pine Outlet");
        button("Add connection");
        assertThat(page.locator("h1")).hasText("Second store");
        page.navigate("/warehouses");
        assertThat(page.locator("tbody tr")).hasCount(1);
    }

    @Test
    void schedulesStackAndAreSaidInPlainWords() {
        long id = visitor.connect("Pine Goods", "Bayside");
        page.navigate("/connections/" + id);
        page.click("summary:text-is('Actions')");
        button("Enable");
        link("Sales orders");
        page.locator(".schedule", new Page.LocatorOptions().setHasText("Every"))
                .first()
                .locator("button")
                .click();
        page.locator(".schedule", new Page.LocatorOptions().setHasText("Each day at"))
                .locator("button")
                .click();
        page.locator(".schedule", new Page.LocatorOptions().setHasText("On chosen days"))
                .locator("button")
                .click();
        assertThat(page.locator("main"))
                .containsText(
                        "every 15 minutes; every day at 06:00; Monday to Friday from 08:00 to 17:59, every 30 minutes");
    }

    @Test
    void aStoresNameAndCredentialsAreReplacedWhileItWorks() {
        visitor.connect("Pine Goods", "Bayside");
        page.navigate("/stores");
        link("Pine Goods");
        page.getByLabel("Name").fill("Pine Shop");
        page.getByLabel("Token").fill("another-secret");
        button("Save changes");
        assertThat(page.locator("h1")).hasText("Pine Shop");
        assertThat(page.locator("main")).containsText("Saved.");
        button("Test connection");
        assertThat(page.locator(".trial")).containsText("Log in");
    }

    @Test
    void aDryRunOfAStoreWithoutOrdersSaysSo() {
        long id = visitor.connect("Pine Goods", "Bayside");
        page.navigate("/connections/" + id);
        page.getByRole(AriaRole.NAVIGATION, new GetByRoleOptions().setName("Parts of the connection"))
                .getByText("Dry run")
                .click();
        button("Start the dry run");
        assertThat(page.locator("main")).containsText("The store has no orders to show.");
        assertThat(visitor.get("/connections/" + id + "/log").body()).contains("Nothing was said yet");
    }

    @Test
    void staffWorkWithFlowsButDoNotChangeConnections() {
        var staff = Visitor.of(WebHub.shared(), Role.STAFF);
        assertThat(staff.get("/connections").statusCode()).isEqualTo(200);
        assertThat(staff.get("/connections").body()).doesNotContain("/connections/new");
        assertThat(staff.get("/connections/new").statusCode()).isEqualTo(403);
    }
}
