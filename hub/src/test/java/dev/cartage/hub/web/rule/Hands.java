package dev.cartage.hub.web.rule;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.SelectOption;

/** Works on a page by what it reads there, and counts what it does. */
final class Hands {
    private final Page page;
    private int actions;

    Hands(Page page) {
        this.page = page;
    }

    int actions() {
        return actions;
    }

    void press(AriaRole role, String name) {
        actions++;
        last(page.getByRole(role, new Page.GetByRoleOptions().setName(name).setExact(true)))
                .click();
    }

    void press(String button) {
        press(AriaRole.BUTTON, button);
    }

    void fill(String label, String text) {
        actions++;
        last(page.getByLabel(label, new Page.GetByLabelOptions().setExact(true)))
                .fill(text);
    }

    void choose(String label, String option) {
        actions++;
        last(page.getByLabel(label, new Page.GetByLabelOptions().setExact(true)))
                .selectOption(new SelectOption().setLabel(option));
    }

    void open(Locator menu) {
        actions++;
        last(menu).click();
    }

    private static Locator last(Locator all) {
        var shown = all.filter(new Locator.FilterOptions().setVisible(true));
        shown.last().waitFor();
        return shown.last();
    }
}
