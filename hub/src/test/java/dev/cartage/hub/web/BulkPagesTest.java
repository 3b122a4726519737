package dev.cartage.hub.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static dev.cartage.hub.order.SampleOrders.Stage.CLOSED;
import static dev.cartage.hub.order.SampleOrders.Stage.ERROR;
import static dev.cartage.hub.order.SampleOrders.Stage.OPEN;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import dev.cartage.hub.order.SampleOrders.Sample;
import dev.cartage.hub.order.SampleOrders.Stage;
import dev.cartage.hub.order.read.OrderFilter;
import dev.cartage.hub.order.read.OrderFinder;
import dev.cartage.hub.storage.Tenant;
import dev.cartage.hub.storage.Tx;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Lists, queries and actions on many orders. */
class BulkPagesTest {
    private static final Instant PLACED = Instant.now().minusSeconds(3_600);

    private final Visitor visitor = Visitor.of(WebHub.shared());
    private final long connection = visitor.connect("Pine Goods", "Bayside");
    private final Page page = visitor.window(Browser.shared());

    private long order(String number, String sku, Stage stage) {
        return visitor.order(connection, new Sample(number, "Ada Whitcombe", sku, 2, PLACED, stage));
    }

    private List<String> found(String query) {
        return Tenant.call(
                visitor.account(),
                () -> visitor.hub().part(OrderFinder.class).first(OrderFilter.of(query), 50).rows().stream()
                        .map(one -> one.number())
                        .toList());
    }

    private List<String> events() {
        return Tenant.call(
                visitor.account(),
                () -> visitor.hub()
                        .part(Tx.class)
                        .call(jdbc -> jdbc.sql("""
                        select number || ' ' || kind || ' ' || actor from order_event join orders on id = order_id
                        where actor not in ('cartage', 'store', 'warehouse') order by 1
                        """).query(String.class).list()));
    }

    @Test
    void aQueryMeansWhatItSays() {
        order("#1", "ABC-1", ERROR);
        order("#2", "ABC-2", OPEN);
        order("#3", "TEE", ERROR);
        assertThat(found("status:error sku:ABC-* placed:>-2d -tag:test")).containsExactly("#1");
        assertThat(found("-status:error")).containsExactly("#2");
        assertThat(found("store:\"pine goods\" -sku:abc-*")).containsExactly("#3");
        assertThat(found("status:error,open number:#2")).containsExactly("#2");
        assertThat(found("problem:address-too-long whitcombe tee")).containsExactly("#3");
        assertThat(found("placed:<-2d")).isEmpty();
        assertThat(found("units:>2")).isEmpty();
        assertThat(found("warehouse:bayside platform:paper_store flow:shipments"))
                .containsExactly("#2");
        assertThat(found("email:*@example.com country:us -custom.gift:yes reference:#1-*"))
                .containsExactly("#1");
    }

    @Test
    void whatMakesNoSenseFindsNothingAndSaysSo() {
        order("#1", "ABC-1", ERROR);
        assertThat(found("stauts:error")).isEmpty();
        assertThat(found("placed:yesterdayish")).isEmpty();
        page.navigate("/orders?q=stauts:error");
        assertThat(page.locator("#list")).containsText("There is no filter “stauts”.");
    }

    @Test
    void anActionOnAQueryTouchesNoOtherOrder() {
        for (int i = 10; i < 70; i++) {
            order("#" + i, i % 2 == 0 ? "ABC-1" : "TEE", i % 3 == 0 ? CLOSED : ERROR);
        }
        page.navigate("/orders?q=sku%3AABC-*&status=error");
        assertThat(page.locator("#list tbody tr")).hasCount(20);
        page.keyboard().press("j");
        page.keyboard().press("x");
        assertThat(page.locator("[data-count]")).hasText("1 selected");
        page.selectOption("[data-bulk] select[name=action]", "archive");
        page.click("text=All that fit…");
        assertThat(page.locator("h1")).hasText("Archive 20 orders");
        order("#99", "ABC-1", CLOSED);
        page.click("button:text('Archive 20 orders')");
        assertThat(page.locator("[role=status]").first()).containsText("Finished. 20 done, 0 not possible");
        assertThat(events()).hasSize(20).allMatch(event -> event.endsWith(" archived Sam Rivera"));
        assertThat(found("status:archived")).hasSize(20);
        assertThat(found("status:archived -sku:ABC-1")).isEmpty();
    }

    @Test
    void aCountThatIsTooSmallByNowStopsTheAction() {
        order("#1", "ABC-1", ERROR);
        page.navigate("/orders?status=error");
        page.keyboard().press("j");
        page.keyboard().press("x");
        page.selectOption("[data-bulk] select[name=action]", "archive");
        page.click("text=All that fit…");
        assertThat(page.locator("h1")).hasText("Archive 1 order");
        order("#2", "ABC-1", ERROR);
        page.click("button:text('Archive 1 order')");
        assertThat(page.locator(".problem")).containsText("By now 2 orders fit, not 1.");
        assertThat(events()).isEmpty();
    }

    @Test
    void aSelectionIsActedOnAndRefusalsSayWhy() {
        order("#1", "ABC-1", ERROR);
        order("#2", "ABC-1", OPEN);
        order("#3", "ABC-1", ERROR);
        page.navigate("/orders");
        page.check("input[aria-label='Select #1']");
        page.check("input[aria-label='Select #2']");
        page.selectOption("[data-bulk] select[name=action]", "release");
        page.click("text=Go on with the selected");
        page.click("button:text('Release 2 orders')");
        assertThat(page.locator("[role=status]").first()).containsText("Finished. 0 done, 2 not possible");
        assertThat(page.locator("tbody")).containsText("This order is not held.");
    }

    @Test
    void aListIsKeptUnderANameWithItsColumns() {
        order("#1", "ABC-1", ERROR);
        page.navigate("/orders?status=error");
        page.click("summary:text('View')");
        page.uncheck("[data-columns] input[value=store]");
        page.check("[data-columns] input[value=reference]");
        page.click("text=Show these");
        assertThat(page.locator("#list thead")).containsText("Reference");
        assertThat(page.locator("#list thead")).not().containsText("Store");
        page.click("summary:text('View')");
        page.fill("input[name=name]", "Stuck");
        page.click("button:text('Keep')");
        page.navigate("/orders");
        page.click(".views a:text('Stuck')");
        assertThat(page.locator("#list thead")).containsText("Reference");
        assertThat(page).hasURL(java.util.regex.Pattern.compile(".*status=error.*"));
    }

    @Test
    void theQueryBoxHelpsWhileOneTypes() {
        order("#1", "ABC-1", ERROR);
        page.navigate("/orders");
        page.locator("#q").pressSequentially("sta");
        assertThat(page.locator("#query-help li:visible")).hasCount(1);
        page.keyboard().press("Tab");
        page.locator("#q").pressSequentially("error");
        assertThat(page.locator("#q")).hasValue("status:error");
        assertThat(page.locator("#list tbody tr")).hasCount(1);
    }
}
