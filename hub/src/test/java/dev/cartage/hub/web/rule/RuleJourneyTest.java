package dev.cartage.hub.web.rule;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import dev.cartage.hub.connection.Connections;
import dev.cartage.hub.order.SampleOrders.Sample;
import dev.cartage.hub.order.SampleOrders.Stage;
import dev.cartage.hub.rule.Rules;
import dev.cartage.hub.storage.Tenant;
import dev.cartage.hub.web.Browser;
import dev.cartage.hub.web.Visitor;
import dev.cartage.hub.web.WebHub;
import dev.cartage.rules.hook.Hook;
import java.time.Instant;
import org.junit.jupiter.api.Test;

/** From nothing to a rule that counts, as somebody would go who has never seen these pages. */
class RuleJourneyTest {
    private static final int MOST_ACTIONS = 25;
    private static final int MOST_TABS = 120;

    private final WebHub hub = WebHub.shared();
    private final Visitor visitor = Visitor.of(hub);
    private final Page page = visitor.window(Browser.shared());

    @Test
    void aStrangerBuildsTestsBackTestsAndSwitchesOnARuleByVisibleLabelsAlone() {
        takeOrders();
        page.navigate("/");
        var hands = new Hands(page);
        hands.press(AriaRole.LINK, "Rules");
        hands.press(AriaRole.LINK, "New rule");
        hands.fill("Name", "Free Shipping → USPS Priority");
        hands.choose("Field to look at", "External shipping description");
        hands.fill("External shipping description value", "Free Shipping");
        set(hands, "Shipping carrier name", "USPS");
        addSet(hands, "Shipping carrier service level", "Priority Mail");
        addSet(hands, "Shipping warehouse code", "USPS_PRI");

        hands.press(AriaRole.TAB, "Test");
        hands.press("Suggest an order");
        assertThat(page.locator(".data-form")).isVisible();
        hands.press("Execute");
        assertThat(page.locator("#outcome .changes tr.changed")).hasCount(3);
        assertThat(page.locator("#outcome .trace"))
                .containsText("order.external_shipping_description = \"Free Shipping\"");

        hands.press("Save");
        assertThat(page.locator("h1")).hasText("Free Shipping → USPS Priority");
        hands.press(AriaRole.TAB, "Back-test");
        hands.press("Run back-test");
        assertThat(page.locator("#back-test")).containsText("4 of 12 orders would fare differently");
        hands.press("Switch on");
        assertThat(page.locator(".rule-head .standing")).hasText("On");

        System.out.println("A rule from nothing to counting: " + hands.actions() + " actions");
        assertThat(hands.actions()).isLessThanOrEqualTo(MOST_ACTIONS);
        var active = Tenant.call(visitor.account(), () -> hub.part(Rules.class).active(Hook.ORDER_IMPORT));
        assertThat(active)
                .singleElement()
                .satisfies(rule -> assertThat(rule.text()).isEqualTo("""
                rule "Free Shipping → USPS Priority"
                  when order.external_shipping_description is "Free Shipping" then
                    set order.shipping_carrier_name to "USPS"
                    set order.shipping_carrier_service_level to "Priority Mail"
                    set order.shipping_warehouse_code to "USPS_PRI"
                  end
                end
                """));
    }

    private void takeOrders() {
        long connection = visitor.connect("Pine Goods", "Bayside");
        Tenant.run(visitor.account(), () -> hub.part(Connections.class).enable(connection));
        for (int i = 0; i < 12; i++) {
            var placed = Instant.now().minusSeconds(60L * i);
            visitor.order(connection, new Sample("#10" + i, "Ada Whitcombe", "MUG-RED", 1 + i % 3, placed, Stage.OPEN));
        }
    }

    private static void set(Hands hands, String field, String value) {
        hands.choose("Field to set", field);
        hands.fill(field + " value", value);
    }

    private void addSet(Hands hands, String field, String value) {
        // The step is added where the one before stands: in the branch, not after it.
        page.locator(".branch .add-step").scrollIntoViewIfNeeded();
        hands.open(page.locator(".branch .add-step summary"));
        hands.press(AriaRole.MENUITEM, "Set a field");
        set(hands, field, value);
    }

    @Test
    void theKeyboardAloneIsEnough() {
        page.navigate("/rules");
        tabTo("Shipping rule");
        page.keyboard().press("Enter");
        page.waitForURL("**/rules/new?template=shipping*");
        assertThat(page.locator(".rule-card")).isVisible();
        tabTo("External shipping description value");
        page.keyboard().type("Free Shipping");
        tabTo("Shipping carrier name value");
        page.keyboard().type("USPS");
        page.locator("#tab-visual").focus();
        page.keyboard().press("ArrowRight");
        assertThat(page.locator("#code .cm-content")).containsText("to \"USPS\"");
        page.keyboard().press("ArrowLeft");
        assertThat(page.locator("[aria-label='Shipping carrier name value']")).hasValue("USPS");
        tabBackTo("Save");
        page.keyboard().press("Enter");
        assertThat(page.locator("h1")).hasText("Shipping rule");
        tabTo("Switch on");
        page.keyboard().press("Enter");
        assertThat(page.locator(".rule-head .standing")).hasText("On");
    }

    private void tabTo(String name) {
        tab(name, "Tab");
    }

    private void tabBackTo(String name) {
        tab(name, "Shift+Tab");
    }

    private void tab(String name, String key) {
        for (int i = 0; i < MOST_TABS; i++) {
            page.keyboard().press(key);
            var focused = page.evaluate("() => { const at = document.activeElement;"
                    + " return at.getAttribute('aria-label') || (at.querySelector('h2') ?? at).textContent.trim() }");
            if (name.equals(focused)) {
                return;
            }
        }
        throw new AssertionError("No way by keyboard to " + name);
    }
}
