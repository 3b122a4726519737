package dev.cartage.hub.web.rule;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import dev.cartage.hub.connection.Connections;
import dev.cartage.hub.connection.Warehouses;
import dev.cartage.hub.rule.Rules;
import dev.cartage.hub.rule.SavedRule;
import dev.cartage.hub.storage.Tenant;
import dev.cartage.hub.web.Browser;
import dev.cartage.hub.web.Visitor;
import dev.cartage.hub.web.WebHub;
import dev.cartage.rules.hook.Hook;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;

/** When rules run and what time they mean is chosen on pages. */
class TimesOfRulesTest {
    private final WebHub hub = WebHub.shared();
    private final Visitor visitor = Visitor.of(hub);
    private final Page page = visitor.window(Browser.shared());

    private void fillMinutes(String minutes) {
        page.getByText("minutes ▾").click();
        page.fill("[name=every]", minutes);
    }

    private int minutes() {
        return Tenant.call(
                visitor.account(),
                () -> hub.part(Rules.class).at(Hook.ORDER_TIMER).stream()
                        .map(SavedRule::everyMinutes)
                        .findFirst()
                        .orElse(0));
    }

    @Test
    void howOftenATimerRunsIsChosenWhenItIsMadeAndLater() {
        page.navigate("/rules/new?hook=order.timer");
        page.getByLabel("Name", new Page.GetByLabelOptions().setExact(true)).fill("Slow ones");
        page.locator(".kind-when > .tools").getByLabel("Remove this step").click();
        page.getByText("Add a step").last().click();
        page.getByRole(
                        AriaRole.MENUITEM,
                        new Page.GetByRoleOptions().setName("Tag").setExact(true))
                .click();
        page.getByLabel("Tag", new Page.GetByLabelOptions().setExact(true)).fill("slow");
        fillMinutes("15");
        page.click(".save:enabled");
        assertThat(page.locator("h1")).hasText("Slow ones");
        assertThat(minutes()).isEqualTo(15);
        fillMinutes("240");
        page.click("#timer button");
        assertThat(page.locator(".rule-head")).containsText("Every 240 minutes");
        assertThat(minutes()).isEqualTo(240);
    }

    @Test
    void aWarehouseHasATimeZoneOfItsOwn() {
        long connection = visitor.connect("Pine Goods", "Bayside");
        long warehouse = Tenant.call(
                visitor.account(),
                () -> hub.part(Connections.class).require(connection).warehouseId());
        page.navigate("/warehouses/" + warehouse);
        page.fill("#zone", "Europe/Nowhere");
        page.click("button:text('Save changes')");
        assertThat(page.locator(".problem")).containsText("There is no time zone “Europe/Nowhere”");
        page.fill("#zone", "America/Denver");
        page.click("button:text('Save changes')");
        assertThat(page.locator("#zone")).hasValue("America/Denver");
        assertThat(Tenant.call(
                        visitor.account(), () -> hub.part(Warehouses.class).zone(warehouse)))
                .contains(ZoneId.of("America/Denver"));
    }
}
