package dev.cartage.hub.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import dev.cartage.hub.account.Role;
import org.junit.jupiter.api.Test;

class ConnectionPagesTest {
    private final Visitor visitor = Visitor.of(WebHub.shared());
    private final Page page = visitor.window(Browser.shared());

    @Test
    void aConnectionIsAddedTestedEnabledAndItsFlowsPausedAndResumed() {
        page.navigate("/");
        page.click("text=Add a connection");
        page.fill("#merchant-name", "Pine & Co");
        fillSide("warehouse", "Bayside");
        fillSide("store", "Pine Goods");
        page.click("#store-fields + button");
        assertThat(page.locator("#store-steps")).containsText("Log in");
        page.click("button:text('Add connection')");

        assertThat(page.locator("h1")).hasText("Pine Goods → Bayside");
        assertThat(page.locator(".head")).containsText("Disabled");
        page.click("button:text('Enable')");
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

    private void fillSide(String side, String name) {
        page.fill("#" + side + "-name", name);
        page.selectOption("#" + side + "-platform", "paper_" + side);
        page.fill("#" + side + "-setting-shop", "pine");
        page.fill("#" + side + "-setting-token", "very-secret");
    }

    @Test
    void aWrongAnswerIsExplainedAndWhatWasEnteredStaysButForSecrets() {
        page.navigate("/connections/new");
        page.fill("#merchant-name", "Pine & Co");
        fillSide("warehouse", "Bayside");
        fillSide("store", "Pine Goods");
        page.fill("#store-setting-shop", "");
        page.click("button:text('Add connection')");
        assertThat(page.locator(".problem")).containsText("Shop is empty.");
        assertThat(page.locator("#store-name")).hasValue("Pine Goods");
        assertThat(page.locator("#store-setting-token")).hasValue("");
        page.navigate("/connections");
        assertThat(page.locator(".empty-page")).isVisible();
    }

    @Test
    void staffWorkWithFlowsButDoNotChangeConnections() {
        var staff = Visitor.of(WebHub.shared(), Role.STAFF);
        assertThat(staff.get("/connections").statusCode()).isEqualTo(200);
        assertThat(staff.get("/connections").body()).doesNotContain("/connections/new");
        assertThat(staff.get("/connections/new").statusCode()).isEqualTo(403);
    }
}
