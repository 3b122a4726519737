package dev.cartage.hub.web.rule;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.AriaRole;
import dev.cartage.hub.rule.Rules;
import dev.cartage.hub.rule.Saving;
import dev.cartage.hub.rule.Scope;
import dev.cartage.hub.storage.Tenant;
import dev.cartage.hub.web.Browser;
import dev.cartage.hub.web.Visitor;
import dev.cartage.hub.web.WebHub;
import dev.cartage.rules.hook.Hook;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What hands do in the visual editor and in the list: undo, move, begin with a template, read what is wrong. */
class VisualEditorTest {
    private static final String TWO = "rule \"%s\" tag order with \"a\" tag order with \"b\" end";

    private final WebHub hub = WebHub.shared();
    private final Visitor visitor = Visitor.of(hub);
    private final Page page = visitor.window(Browser.shared());

    private long make(String text) {
        return Tenant.call(
                visitor.account(),
                () -> ((Saving.Saved)
                                hub.part(Rules.class).create(Hook.ORDER_IMPORT, text, List.of(Scope.ACCOUNT), "Sam"))
                        .rule()
                        .id());
    }

    private Locator tags() {
        return page.getByLabel("Tag", new Page.GetByLabelOptions().setExact(true));
    }

    private void open(String text) {
        page.navigate("/rules/" + make(text));
        assertThat(page.locator(".rule-card")).isVisible();
    }

    @Test
    void whatWasTypedIsUndoneAndRedoneByKeyboard() {
        open(TWO.formatted("R"));
        tags().first().fill("c");
        tags().first().press("Control+z");
        assertThat(tags().first()).hasValue("a");
        tags().first().press("Control+y");
        assertThat(tags().first()).hasValue("c");
        tags().first().press("Control+z");
        tags().first().press("Control+Shift+z");
        assertThat(tags().first()).hasValue("c");
    }

    @Test
    void aTabThatOpensWhileAChangeIsStillUnderWayLosesNothing() {
        open(TWO.formatted("R"));
        List<Route> held = new ArrayList<>();
        page.route("**/rules/editor/text", route -> {
            if (held.isEmpty()) {
                held.add(route);
            } else {
                route.resume();
            }
        });
        page.waitForRequest("**/rules/editor/text", () -> tags().first().fill("late"));
        page.locator("#tab-code").click();
        assertThat(page.locator("#code .cm-content")).containsText("tag order with \"late\"");
        held.forEach(Route::resume);
        page.locator("#tab-visual").click();
        assertThat(tags().first()).hasValue("late");
    }

    @Test
    void stepsMoveByKeyboardAndByHand() {
        open(TWO.formatted("R"));
        tags().first().press("Alt+ArrowDown");
        assertThat(tags().first()).hasValue("b");
        page.locator(".step .grip").last().dragTo(page.locator(".step").first());
        assertThat(tags().first()).hasValue("a");
        assertThat(tags().last()).hasValue("b");
    }

    @Test
    void rulesMoveByHandInTheList() {
        make(TWO.formatted("First"));
        make(TWO.formatted("Second"));
        page.navigate("/rules");
        page.locator("tr[draggable]")
                .last()
                .dragTo(page.locator("tr[draggable]").first());
        assertThat(page.locator("tbody tr").first()).containsText("Second");
        page.reload();
        assertThat(page.locator("tbody tr").first()).containsText("Second");
    }

    @Test
    void aNewRuleBeginsWithATemplate() {
        page.navigate("/rules/new");
        page.getByText("Templates ▾").click();
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Skip test orders"))
                .click();
        assertThat(page.locator(".kind-reject .said")).hasText("Skip the order.");
        assertThat(page.getByLabel("Name", new Page.GetByLabelOptions().setExact(true)))
                .hasValue("Skip test orders");
    }

    @Test
    void whatIsWrongStandsAtItsStepWhileItIsTyped() {
        open("rule \"R\" tag order with order.name & \"!\" end");
        tags().first().fill("order.nots & \"!\"");
        var wrong = page.locator(".kind-tag .wrong");
        assertThat(wrong).containsText("Did you mean notes?");
        assertThat(page.locator(".save")).isDisabled();
        tags().first().fill("order.notes & \"!\"");
        assertThat(wrong).isHidden();
        assertThat(page.locator(".save")).isEnabled();
    }

    @Test
    void whatWorksButIsProbablyNotMeantIsSaidWhileItIsWritten() {
        open("rule \"R\" set order.notes to \"a\" tag order with \"x\" end");
        page.locator(".kind-set").getByLabel("Copy this step").click();
        assertThat(page.locator(".kind-set .wrong").first()).containsText("always overrides it");
        assertThat(page.locator(".save")).isEnabled();
        page.getByRole(AriaRole.TAB, new Page.GetByRoleOptions().setName("Code").setExact(true))
                .click();
        assertThat(page.locator("#code .cm-lintRange-warning").first()).isVisible();
    }
}
