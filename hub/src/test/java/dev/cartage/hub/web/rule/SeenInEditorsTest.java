package dev.cartage.hub.web.rule;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import dev.cartage.hub.connection.Connections;
import dev.cartage.hub.order.SampleOrders.Sample;
import dev.cartage.hub.order.SampleOrders.Stage;
import dev.cartage.hub.rule.Rules;
import dev.cartage.hub.rule.Saving;
import dev.cartage.hub.rule.Scope;
import dev.cartage.hub.storage.Tenant;
import dev.cartage.hub.web.Browser;
import dev.cartage.hub.web.Visitor;
import dev.cartage.hub.web.WebHub;
import dev.cartage.rules.hook.Hook;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Both editors complete a value with what its field held in the last 30 days, and say where only the case differs. */
class SeenInEditorsTest {
    private static final String RULE =
            "rule \"R\" when order.external_shipping_description is \"FREE SHIPPING\" then archive order end end";

    private final WebHub hub = WebHub.shared();
    private final Visitor visitor = Visitor.of(hub);
    private final Page page = visitor.window(Browser.shared());

    @Test
    void valuesOfRecentOrdersAreOffered() {
        long connection = visitor.connect("Pine Goods", "Bayside");
        Tenant.run(visitor.account(), () -> hub.part(Connections.class).enable(connection));
        for (int i = 0; i < 6; i++) {
            var placed = Instant.now().minusSeconds(60L * i);
            visitor.order(connection, new Sample("#10" + i, "Ada Whitcombe", "MUG-RED", 3, placed, Stage.OPEN));
        }
        long rule = Tenant.call(
                visitor.account(),
                () -> ((Saving.Saved)
                                hub.part(Rules.class).create(Hook.ORDER_IMPORT, RULE, List.of(Scope.ACCOUNT), "Sam"))
                        .rule()
                        .id());
        page.navigate("/rules/" + rule);
        assertThat(page.locator(".kind-when .wrong.warning").first()).containsText("“Free Shipping” was");
        page.getByLabel("External shipping description value", new Page.GetByLabelOptions().setExact(true))
                .focus();
        assertThat(page.locator("datalist option[value='Free Shipping']")).hasCount(1);

        page.click("#tab-code");
        assertThat(page.locator("#code .cm-lintRange-warning")).isVisible();
        page.locator("#code .cm-content").click();
        page.keyboard().press("Control+a");
        page.keyboard().type("rule \"R\" when order.external_shipping_description is \"");
        assertThat(page.locator("#code .cm-tooltip-autocomplete")).containsText("Free Shipping");
    }
}
