package dev.cartage.hub.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.GetByLabelOptions;
import com.microsoft.playwright.Page.GetByRoleOptions;
import com.microsoft.playwright.options.AriaRole;
import dev.cartage.hub.connection.PaperConnector;
import org.junit.jupiter.api.Test;

/** Which warehouse ships from which location of a store, chosen by what the labels say. */
class LocationPagesTest {
    private final Visitor visitor = Visitor.of(WebHub.shared());
    private final Page page = visitor.window(Browser.shared());

    private void connect(String name, String warehouse, boolean newStore) {
        page.navigate("/connections/new");
        page.getByLabel("Name of the connection").fill(name);
        button("Continue");
        if (newStore) {
            page.getByLabel("Create a new merchant").fill("Pine & Co");
        } else {
            page.getByLabel("Select a merchant").selectOption("Pine & Co");
        }
        button("Continue");
        if (!newStore) {
            page.getByLabel("Select a warehouse").selectOption("A new warehouse");
        }
        side("Warehouse", warehouse, "paper_warehouse");
        button("Continue");
        if (newStore) {
            side("Store", "Pine Goods", PaperConnector.LOCATED);
        } else {
            page.getByLabel("Select a store").selectOption("Pine Goods");
        }
        button("Ask the store for its locations");
    }

    private void side(String side, String name, String platform) {
        page.getByLabel(side + " name").fill(name);
        page.getByLabel("Select a platform").selectOption(platform);
        page.getByLabel("Shop").fill("pine");
        page.getByLabel("Token").fill("very-secret");
    }

    private void button(String name) {
        page.getByRole(AriaRole.BUTTON, new GetByRoleOptions().setName(name).setExact(true))
                .click();
    }

    private void check(String location) {
        page.getByLabel(location, new GetByLabelOptions().setExact(true)).check();
    }

    @Test
    void theWizardOffersTheStoresOwnLocationsAndTheStoresPageChangesThem() {
        connect("Pine to the east", "East Depot", true);
        check("East Hall");
        button("Add connection");
        connect("Pine to the west", "West Depot", false);
        check("West Hall");
        button("Add connection");

        page.navigate("/stores");
        page.getByText("Pine Goods").first().click();
        page.getByText("Which warehouse ships from which").click();
        button("Ask the store for its locations");
        assertThat(page.getByLabel("East Hall").locator("option:checked")).containsText("East Depot");
        assertThat(page.getByLabel("West Hall").locator("option:checked")).containsText("West Depot");

        page.getByLabel("East Hall").selectOption("West Depot (disabled: its orders wait)");
        button("Save locations");
        assertThat(page.locator("main")).containsText("Saved.");
        assertThat(page.getByLabel("East Hall").locator("option:checked")).containsText("West Depot");
    }

    @Test
    void aLocationIsServedByOneConnectionOnly() {
        connect("Pine to the east", "East Depot", true);
        check("East Hall");
        button("Add connection");
        connect("Pine to the west", "West Depot", false);
        check("East Hall");
        button("Add connection");

        assertThat(page.locator(".problem")).containsText("“Pine to the east” serves one of these locations already.");
    }
}
