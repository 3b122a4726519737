package dev.cartage.hub.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import dev.cartage.hub.connection.Connections;
import dev.cartage.hub.order.SampleOrders.Sample;
import dev.cartage.hub.order.SampleOrders.Stage;
import dev.cartage.hub.storage.Tenant;
import java.time.Instant;
import org.junit.jupiter.api.Test;

/** Orders that people enter, copy, and decide how to deal with. */
class NewOrderPagesTest {
    private final WebHub hub = WebHub.shared();
    private final Visitor visitor = Visitor.of(hub);
    private final long connection = visitor.connect("Pine Goods", "Bayside");
    private final Page page = visitor.window(Browser.shared());

    private void enable() {
        Tenant.run(visitor.account(), () -> hub.part(Connections.class).enable(connection));
    }

    @Test
    void aPersonEntersAnOrder() {
        enable();
        page.navigate("/orders/new");
        page.click("text=Enter the order");
        assertThat(page.locator(".problem")).containsText("The order has no line.");
        page.fill("input[name='line.1.sku']", "MUG-RED");
        page.fill("input[name='line.1.qty_ordered']", "3");
        page.fill("input[name='shipping_address.name']", "Noor Abernathy");
        page.fill("input[name='shipping_address.street1']", "7 Quay Street");
        page.fill("input[name='shipping_address.city']", "Portland");
        page.fill("input[name='shipping_address.country']", "US");
        page.fill("input[name='external_display_id']", "#H-7");
        page.click("text=Enter the order");
        assertThat(page.locator("h1")).containsText("#H-7");
        assertThat(page.locator("main")).containsText("MUG-RED");
        assertThat(page.locator("main")).containsText("Noor Abernathy");
    }

    @Test
    void aCopyIsChangedBeforeItIsEntered() {
        enable();
        long id = visitor.order(
                connection, new Sample("#1001", "Ada Whitcombe", "MUG-RED", 2, Instant.now(), Stage.CLOSED));
        page.navigate("/orders/" + id);
        page.click(".order-actions summary:text('More')");
        page.click("a:has-text('Duplicate')");
        page.fill("input[name='line.1.qty_ordered']", "1");
        page.click("text=Enter the copy");
        assertThat(page.locator("h1")).containsText("#1001-COPY");
        page.navigate("/orders/" + id);
        assertThat(page.locator(".timeline")).containsText("Copied as #1001-COPY.");
    }

    @Test
    void howAConnectionDealsWithItsOrdersIsKept() {
        page.navigate("/connections/" + connection);
        page.click("text=Policies");
        page.selectOption("#release", "manual");
        page.fill("#grace", "30");
        page.selectOption("#changes", "SEND");
        page.fill("#abandon", "60");
        page.check("input[name=needsMethod]");
        page.click("text=Save changes");
        assertThat(page.locator("main")).containsText("Saved.");
        page.navigate("/connections/" + connection + "/policies");
        assertThat(page.locator("#release")).hasValue("manual");
        assertThat(page.locator("#grace")).hasValue("30");
        assertThat(page.locator("#changes")).hasValue("SEND");
        assertThat(page.locator("#abandon")).hasValue("60");
        assertThat(page.locator("input[name=needsMethod]")).isChecked();
    }
}
