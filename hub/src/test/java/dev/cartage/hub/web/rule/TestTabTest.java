package dev.cartage.hub.web.rule;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import dev.cartage.hub.connection.Connections;
import dev.cartage.hub.order.SampleOrders.Sample;
import dev.cartage.hub.order.SampleOrders.Stage;
import dev.cartage.hub.rule.LookupTable;
import dev.cartage.hub.rule.Rules;
import dev.cartage.hub.rule.SavedRule;
import dev.cartage.hub.rule.Saving;
import dev.cartage.hub.rule.Scope;
import dev.cartage.hub.rule.Tables;
import dev.cartage.hub.storage.Tenant;
import dev.cartage.hub.web.Browser;
import dev.cartage.hub.web.Visitor;
import dev.cartage.hub.web.WebHub;
import dev.cartage.rules.hook.Hook;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The test tab: where data come from, what is shown of them, and what of a rule that counts in one store only. */
class TestTabTest {
    private static final String UPS = "rule \"R\" when order.external_shipping_description is \"%s\" then"
            + " set order.shipping_carrier_name to \"UPS\" end end";

    private final WebHub hub = WebHub.shared();
    private final Visitor visitor = Visitor.of(hub);
    private final Page page = visitor.window(Browser.shared());

    private SavedRule make(Hook hook, String text, Scope scope) {
        return Tenant.call(
                visitor.account(),
                () -> ((Saving.Saved) hub.part(Rules.class).create(hook, text, List.of(scope), "Sam")).rule());
    }

    private void open(SavedRule rule) {
        page.navigate("about:blank");
        page.navigate("/rules/" + rule.id() + "#test");
    }

    private void press(String button) {
        page.click("button:text-is('" + button + "')");
    }

    private long connected() {
        long connection = visitor.connect("Pine Goods", "Bayside");
        Tenant.run(visitor.account(), () -> hub.part(Connections.class).enable(connection));
        return connection;
    }

    @Test
    void aRealOrderIsSearchedChangedAndLeftAsItIs() {
        visitor.order(connected(), new Sample("#1077", "Ada Whitcombe", "MUG-RED", 2, Instant.now(), Stage.OPEN));
        open(make(Hook.ORDER_IMPORT, UPS.formatted("By Drone"), Scope.ACCOUNT));
        page.locator("#panel-test [name=q]").pressSequentially("1077");
        page.locator("#orders-found button").click();
        var method = page.locator(".data-form label", new Page.LocatorOptions().setHasText("external shipping"))
                .locator("input");
        method.fill("By Drone");
        press("JSON");
        assertThat(page.locator("[name=records]")).hasValue(java.util.regex.Pattern.compile("By Drone"));
        press("Execute");
        assertThat(page.locator("#outcome .changes tr.changed")).hasCount(1);
        assertThat(page.locator("#outcome .changes tr.same").first()).isHidden();
        page.getByText("All fields").click();
        assertThat(page.locator("#outcome .changes tr.same").first()).isVisible();
        assertThat(page.locator("#outcome .trace .tone-good")).containsText("is \"By Drone\"");
        var kept = Tenant.call(
                visitor.account(),
                () -> hub.part(dev.cartage.hub.storage.Tx.class)
                        .call(jdbc -> jdbc.sql("select content::text like '%Drone%' from orders")
                                .query(Boolean.class)
                                .single()));
        assertThat(kept).isFalse();
    }

    @Test
    void asManyLinesAsWantedAreMadeUp() {
        open(make(Hook.ORDER_IMPORT, UPS.formatted("Free Shipping"), Scope.ACCOUNT));
        page.fill("#lines", "5");
        press("Make one up");
        assertThat(page.locator(".data-form label", new Page.LocatorOptions().setHasText("order lines 5 sku")))
                .isVisible();
        press("Execute");
        assertThat(page.locator("#outcome .fate")).hasText("Goes on its way.");
    }

    @Test
    void rulesOfHooksWithoutAnOrderOfTheirOwnCanBeTriedToo() {
        for (Hook hook :
                List.of(Hook.RETURN_IMPORT, Hook.PURCHASE_ORDER_IMPORT, Hook.INVOICE_EXPORT, Hook.INVENTORY_PUSH)) {
            var record = hook.records().getFirst().name();
            open(make(hook, "rule \"R\" set " + record + ".custom.seen to \"yes\" end", Scope.ACCOUNT));
            press("Make one up");
            assertThat(page.locator(".data-form label").first()).isVisible();
            press("Execute");
            assertThat(page.locator("#outcome .changes tr.changed")).hasCount(1);
        }
    }

    @Test
    void aStoresRuleIsTriedWithTheStoresTables() {
        long connection = connected();
        SavedRule rule = Tenant.call(visitor.account(), () -> {
            var store =
                    Scope.store(hub.part(Connections.class).require(connection).storeId());
            var tables = hub.part(Tables.class);
            var table = tables.create("methods", store, List.of("carrier"));
            tables.write(
                    table.id(),
                    table.version(),
                    table.columns(),
                    List.of(new LookupTable.Row("Free Shipping", List.of("USPS"))));
            return make(
                    Hook.ORDER_IMPORT,
                    "rule \"R\" set order.shipping_carrier_name to"
                            + " lookup order.external_shipping_description in \"methods\" end",
                    store);
        });
        open(rule);
        press("Make one up");
        assertThat(page.locator(".data-form label").first()).isVisible();
        press("Execute");
        assertThat(page.locator("#outcome .changes tr.changed")).containsText("USPS");
    }
}
