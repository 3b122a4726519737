package dev.cartage.hub.web.rule;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import dev.cartage.hub.account.Role;
import dev.cartage.hub.rule.Rules;
import dev.cartage.hub.rule.SavedRule;
import dev.cartage.hub.rule.Saving;
import dev.cartage.hub.rule.Scope;
import dev.cartage.hub.storage.Tenant;
import dev.cartage.hub.web.Browser;
import dev.cartage.hub.web.Visitor;
import dev.cartage.hub.web.WebHub;
import dev.cartage.rules.hook.Hook;
import java.util.List;
import org.junit.jupiter.api.Test;

class RuleEditorsTest {
    private static final String GIFTS = """
            rule "Gifts"
              # a card for each
              when order.gift_message is_not blank then
                tag order with "gift"
              else
                set order.custom.zone to "no " & order.name
              end
            end
            """;

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

    private void tab(String name) {
        page.getByRole(AriaRole.TAB, new Page.GetByRoleOptions().setName(name).setExact(true))
                .click();
    }

    @Test
    void drawingAndWritingAreTwoViewsOfOneRule() {
        page.navigate("/rules/" + make(GIFTS));
        assertThat(page.locator(".said").first()).not().isVisible();
        assertThat(page.locator(".kind-tag .said")).hasText("Tag the order with “gift”.");
        page.getByLabel("Tag", new Page.GetByLabelOptions().setExact(true)).fill("present");
        tab("Code");
        var code = page.locator("#code .cm-content");
        assertThat(code).containsText("tag order with \"present\"");
        assertThat(code).containsText("# a card for each");
        assertThat(code).containsText("\"no \" & order.name");

        code.click();
        page.keyboard().press("Control+End");
        page.keyboard().type("rubbish");
        assertThat(page.locator("#code .cm-lintRange-error")).isVisible();
        tab("Visual");
        assertThat(page.locator("#says")).containsText("cannot be drawn");
        assertThat(code).isVisible();
        for (int i = 0; i < "rubbish".length(); i++) {
            page.locator("#code .cm-content").press("Backspace");
        }
        tab("Visual");
        assertThat(page.getByLabel("Tag", new Page.GetByLabelOptions().setExact(true)))
                .hasValue("present");
    }

    @Test
    void whatIsDrawnIsUndoneAndRedone() {
        page.navigate("/rules/" + make(GIFTS));
        assertThat(page.locator(".step.kind-tag")).hasCount(1);
        page.locator(".step.kind-tag").getByLabel("Copy this step").click();
        assertThat(page.locator(".step.kind-tag")).hasCount(2);
        page.getByLabel("Undo").click();
        assertThat(page.locator(".step.kind-tag")).hasCount(1);
        page.getByLabel("Redo").click();
        assertThat(page.locator(".step.kind-tag")).hasCount(2);
    }

    @Test
    void theCodeEditorSuggestsFieldsAndSaysWhatIsWrong() {
        page.navigate("/rules/" + make(GIFTS) + "#code");
        var code = page.locator("#code .cm-content");
        code.click();
        page.keyboard().press("Control+a");
        page.keyboard().type("rule \"A\" when order.shipping_address.cou");
        assertThat(page.locator("#code .cm-tooltip-autocomplete")).containsText("order.shipping_address.country");
        page.keyboard().press("Escape");
        page.keyboard().type("ntri is \"CA\" then archive order end end");
        assertThat(page.locator("#verdict")).containsText("1 thing to correct");
        assertThat(page.locator(".save")).isDisabled();
        page.keyboard().press("Control+a");
        page.keyboard().type("rule \"A\"\nwhe");
        page.locator("#code .cm-tooltip-autocomplete li", new Page.LocatorOptions().setHasText("when … then … end"))
                .click();
        assertThat(code).containsText("when condition then");
    }

    @Test
    void historyShowsWhoChangedWhatAndRollsBack() {
        long id = make(GIFTS);
        Tenant.run(visitor.account(), () -> {
            hub.part(Rules.class).save(id, 1, GIFTS.replace("\"gift\"", "\"wrap\""), "Noor");
        });
        page.navigate("/rules/" + id + "#history");
        page.click("button:text('What changed')");
        assertThat(page.locator(".difference .removed")).containsText("\"gift\"");
        assertThat(page.locator(".difference .added")).containsText("\"wrap\"");
        page.click("button:text('Roll back to this')");
        assertThat(page.locator(".versions")).containsText("rolled back to version 1");
        assertThat(Tenant.call(
                        visitor.account(),
                        () -> hub.part(Rules.class).require(id).text()))
                .isEqualTo(GIFTS);
    }

    @Test
    void rulesMoveByKeyboardAndSwitchOnInTheList() {
        make(GIFTS);
        long second = make(GIFTS.replace("Gifts", "Second"));
        page.navigate("/rules");
        page.locator("#r" + second).press("Alt+ArrowUp");
        assertThat(page.locator("tbody tr").first()).containsText("Second");
        page.getByRole(AriaRole.SWITCH, new Page.GetByRoleOptions().setName("Second"))
                .click();
        assertThat(page.locator("tbody tr").first()).containsText("On");
        var rules = Tenant.call(visitor.account(), () -> hub.part(Rules.class).at(Hook.ORDER_IMPORT));
        assertThat(rules).extracting(SavedRule::name).containsExactly("Second", "Gifts");
        assertThat(rules.getFirst().active()).isTrue();
    }

    @Test
    void staffLookAndTestButDoNotChange() {
        var staff = Visitor.of(hub, Role.STAFF);
        assertThat(staff.get("/rules").body()).doesNotContain("href=\"/rules/new\"");
        assertThat(staff.get("/rules/new").body()).doesNotContain(">Save<");
    }
}
