package dev.cartage.hub.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static dev.cartage.hub.order.SampleOrders.Stage.ERROR;
import static dev.cartage.hub.order.SampleOrders.Stage.OPEN;

import com.microsoft.playwright.Page;
import dev.cartage.hub.order.SampleOrders.Sample;
import dev.cartage.hub.order.SampleOrders.Stage;
import java.time.Instant;
import org.junit.jupiter.api.Test;

/** What a person does with one order, and with all that have the same problem. */
class OrderActionsTest {
    private final Visitor visitor = Visitor.of(WebHub.shared());
    private final long connection = visitor.connect("Pine Goods", "Bayside");
    private final Page page = visitor.window(Browser.shared());

    private long order(String number, Stage stage) {
        return visitor.order(
                connection,
                new Sample(number, "Ada Whitcombe", "MUG-RED", 3, Instant.now().minusSeconds(60), stage));
    }

    @Test
    void anEditIsKeptApartAndShown() {
        long id = order("#1", ERROR);
        page.navigate("/orders/" + id);
        page.keyboard().press("e");
        page.fill("input[name='shipping_address.street1']", "7 Quay Street");
        assertThat(page.locator("#checked")).containsText("The warehouse can take it like this.");
        page.fill("input[name='shipping_address.city']", "");
        assertThat(page.locator("#checked")).containsText("The order has no city");
        page.fill("input[name='shipping_address.city']", "Portland");
        page.click("text=Save and process");
        assertThat(page.locator(".timeline"))
                .containsText("Edited: shipping address street1: “12 Harbor Street” → “7 Quay Street”.");
        assertThat(page.locator("main")).containsText("Edited here");
    }

    @Test
    void aFormThatIsOutOfDateIsRefusedAndSaysWhatChanged() {
        long id = order("#1", ERROR);
        page.navigate("/orders/" + id + "/edit");
        var other = visitor.window(Browser.shared());
        other.navigate("/orders/" + id + "/edit");
        other.fill("input[name='shipping_address.street1']", "7 Quay Street");
        other.click("text=Save and process");
        assertThat(other.locator(".timeline")).containsText("Edited");
        page.fill("input[name='shipping_address.street1']", "9 Mole Lane");
        page.click("text=Save and process");
        assertThat(page.locator(".problem")).containsText("The order changed while you looked at it");
        assertThat(page.locator("input[name='shipping_address.street1']")).hasValue("9 Mole Lane");
    }

    @Test
    void aPersonHoldsReleasesArchivesAndShips() {
        long id = order("#1", OPEN);
        page.navigate("/orders/" + id);
        assertThat(page.locator("#explain")).containsText("Bayside has the order as #1-");
        page.click(".order-actions summary:text('More')");
        page.click("button:has-text('Delete')");
        assertThat(page.locator(".problem")).containsText("was sent to the warehouse");
        page.click(".order-actions summary:text('More')");
        page.fill("input[name=tracking]", "1Z42");
        page.click("text=Mark as shipped");
        assertThat(page.locator(".timeline")).containsText("Marked as shipped by hand.");
        assertThat(page.locator("main")).containsText("1Z42");
        page.click(".order-actions summary:text('More')");
        page.click("button:has-text('Archive')");
        assertThat(page.locator(".head")).containsText("Archived");
    }

    @Test
    void theErrorDeskGroupsByCauseAndItsButtonTriesAllAgain() {
        order("#1", ERROR);
        order("#2", ERROR);
        order("#3", OPEN);
        page.navigate("/errors");
        assertThat(page.locator(".error-group")).hasCount(1);
        assertThat(page.locator(".error-group")).containsText("2 orders");
        page.click("text=Reprocess all 2");
        page.click("button:text('Reprocess 2 orders')");
        assertThat(page.locator("[role=status]").first()).containsText("Finished. 2 done");
    }
}
