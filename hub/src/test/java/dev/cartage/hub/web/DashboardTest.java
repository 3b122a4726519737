package dev.cartage.hub.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import dev.cartage.hub.connection.Connections;
import dev.cartage.hub.order.SampleOrders;
import dev.cartage.hub.order.SampleOrders.Sample;
import dev.cartage.hub.order.SampleOrders.Stage;
import dev.cartage.hub.storage.Tenant;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class DashboardTest {
    private final WebHub hub = WebHub.shared();
    private final Visitor visitor = Visitor.of(hub);
    private final long connection = visitor.connect("Pine Goods", "Bayside");
    private final Page page = visitor.window(Browser.shared());

    @Test
    void itShowsWhatIsStuckAndWhatFlowsAndFollowsWithoutBeingLoadedAgain() {
        order("#1001", Stage.ERROR);
        order("#1002", Stage.ERROR);
        order("#1003", Stage.CLOSED);
        Tenant.run(visitor.account(), () -> hub.part(Connections.class).enable(connection));
        page.navigate("/");
        assertThat(page.locator(".problem").filter(containing(SampleOrders.TOO_LONG.sentence())))
                .containsText("Show 2 orders");
        assertThat(page.locator("#tile-ERROR b")).hasText("2");
        assertThat(page.locator("#tile-CLOSED b")).hasText("1");
        assertThat(page.locator("text=Sales orders")).isVisible();
        assertThat(page.locator(".day-chart rect")).not().hasCount(0);

        page.evaluate("window.neverLoadedAgain = true");
        // The first look at the account tells nothing; what comes after it does.
        page.waitForTimeout(1_500);
        order("#1004", Stage.CLOSED);
        assertThat(page.locator("#tile-CLOSED b")).hasText("2");
        org.assertj.core.api.Assertions.assertThat(page.evaluate("window.neverLoadedAgain"))
                .isEqualTo(true);

        page.click("text=Show 2 orders");
        assertThat(page.locator("#list tbody tr")).hasCount(2);
    }

    private static com.microsoft.playwright.Locator.FilterOptions containing(String text) {
        return new com.microsoft.playwright.Locator.FilterOptions().setHasText(text);
    }

    private void order(String number, Stage stage) {
        visitor.order(connection, new Sample(number, "Ada Whitcombe", "MUG-RED", 2, Instant.now(), stage));
    }
}
