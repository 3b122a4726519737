package dev.cartage.hub.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static dev.cartage.hub.order.SampleOrders.Stage.CLOSED;
import static dev.cartage.hub.order.SampleOrders.Stage.ERROR;
import static dev.cartage.hub.order.SampleOrders.Stage.OPEN;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import dev.cartage.hub.order.SampleOrders;
import dev.cartage.hub.order.SampleOrders.Sample;
import dev.cartage.hub.order.SampleOrders.Stage;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class OrdersPagesTest {
    private static final Instant PLACED = Instant.parse("2026-11-20T15:00:00Z");

    private final Visitor visitor = Visitor.of(WebHub.shared());
    private final long connection = visitor.connect("Pine Goods", "Bayside");
    private final Page page = visitor.window(Browser.shared());

    private long order(String number, String customer, String sku, Stage stage) {
        return visitor.order(connection, new Sample(number, customer, sku, 2, PLACED, stage));
    }

    @Test
    void everyFilterStandsInTheAddressAndSearchAnswersWhileTyping() {
        order("#1001", "Ada Whitcombe", "MUG-RED", OPEN);
        order("#1002", "Jun Castellano", "TEE-NAVY", CLOSED);
        long third = order("#1003", "Noor Abernathy", "SOAP-3PK", CLOSED);
        page.navigate("/orders");
        assertThat(numbers()).hasCount(3);

        page.selectOption("select[name=status]", "closed");
        assertThat(numbers()).hasText(new String[] {"#1003", "#1002"});
        assertThat(page).hasURL(java.util.regex.Pattern.compile(".*status=closed.*"));

        page.keyboard().press("Escape");
        page.locator("h1").click();
        page.keyboard().press("/");
        page.keyboard().type("castell");
        assertThat(numbers()).hasText(new String[] {"#1002"});
        page.reload();
        assertThat(page.locator("#q")).hasValue("castell");
        assertThat(numbers()).hasText(new String[] {"#1002"});

        page.navigate("/orders?q=" + SampleOrders.tracking(third).substring(0, 18));
        assertThat(numbers()).hasText(new String[] {"#1003"});
        page.navigate("/orders?q=nothing-like-it");
        assertThat(page.locator("#list")).containsText("No order fits.");
    }

    private com.microsoft.playwright.Locator numbers() {
        return page.locator("#list tbody tr td.nowrap a");
    }

    @Test
    void theKeyboardMovesThroughTheListAndOpensAnOrder() {
        for (int i = 1; i <= 3; i++) {
            order("#100" + i, "Ada Whitcombe", "MUG-RED", OPEN);
        }
        page.navigate("/orders");
        page.keyboard().press("j");
        page.keyboard().press("j");
        page.keyboard().press("k");
        page.keyboard().press("j");
        page.keyboard().press("Enter");
        assertThat(page.locator("h1")).hasText("#1002");

        page.keyboard().press("Control+k");
        page.keyboard().type("#1003");
        assertThat(page.locator("#found a").first()).containsText("#1003");
        page.keyboard().press("Enter");
        assertThat(page.locator("h1")).hasText("#1003");
    }

    @Test
    void pagesFollowEachOtherWithoutLossAndTheExportHasThemAll() {
        List<String> expected = new ArrayList<>();
        for (int i = 0; i < 120; i++) {
            order("#" + (2000 + i), "Ada Whitcombe", "MUG-RED", OPEN);
            expected.addFirst("#" + (2000 + i));
        }
        List<String> seen = new ArrayList<>();
        page.navigate("/orders");
        seen.addAll(numbers().allTextContents());
        for (int i = 0; i < 2; i++) {
            page.click("text=Older →");
            page.waitForURL("**/orders?after=*");
            assertThat(numbers().last()).isVisible();
            assertThat(page.locator("text=#" + (2069 - 50 * i)).first()).isVisible();
            seen.addAll(numbers().allTextContents());
        }
        assertThat(seen).containsExactlyElementsOf(expected);
        assertThat(visitor.get("/orders.csv").body().lines()).hasSize(121);
    }

    @Test
    void whatABuyerTypedIsShownAndNeverRun() {
        long id = order("#6666", "<script>document.title='owned'</script>", "MUG-RED", CLOSED);
        for (var path : List.of("/orders", "/orders/" + id, "/orders/" + id + "/source")) {
            page.navigate(path);
            assertThat(page.locator("main")).containsText("<script>");
            assertThat(page.title()).isNotEqualTo("owned");
        }
        page.navigate("/orders/" + id);
        page.locator("summary:has-text('What the store said')").click();
        assertThat(page.locator("pre.source")).containsText("\"note\" : \"<script>alert(1)</script>\"");
    }

    @Test
    void anOrderTellsItsStoryAndAProblemHasItsButton() {
        long closed = order("#1001", "Ada Whitcombe", "MUG-RED", CLOSED);
        page.navigate("/orders/" + closed);
        assertThat(page.locator(".timeline li .line").first()).hasText("The store has the tracking number.");
        assertThat(page.locator(".timeline")).containsText("Sent to the warehouse in ord_20261121_0007.csv.");
        assertThat(page.locator("main")).containsText(SampleOrders.tracking(closed));
        assertThat(page.locator(".timeline time").first())
                .hasAttribute("title", java.util.regex.Pattern.compile("Nov 20, 2026.*10:00:00.*E.T"));

        long stuck = order("#1002", "Jun Castellano", "TEE-NAVY", ERROR);
        page.navigate("/orders/" + stuck);
        assertThat(page.locator(".problem")).containsText(SampleOrders.TOO_LONG.sentence());
        page.click("button:text('Reprocess')");
        assertThat(page.locator(".timeline")).containsText("Tried again.");
    }
}
