package dev.cartage;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.GetByRoleOptions;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.SelectOption;
import java.util.regex.Pattern;

/** How somebody works with pages: all they know is what is written beside a field or on a button. */
interface Hands {
    void fill(String label, String text);

    void choose(String label, String option);

    void press(String button);

    void link(String text);

    /** Opens a menu. */
    void open(String menu);

    /** How often something was entered, chosen or pressed so far. */
    int actions();

    /** With a mouse, and keys for texts. */
    final class Mouse implements Hands {
        private final Page page;
        private int actions;

        Mouse(Page page) {
            this.page = page;
        }

        @Override
        public void fill(String label, String text) {
            page.getByLabel(Pattern.compile("^" + label + "( optional)?$"))
                    .first()
                    .fill(text);
            actions++;
        }

        @Override
        public void choose(String label, String option) {
            page.getByLabel(label).selectOption(new SelectOption().setLabel(option));
            actions++;
        }

        @Override
        public void press(String button) {
            click(page.getByRole(AriaRole.BUTTON, named(button)));
        }

        private static GetByRoleOptions named(String name) {
            return new GetByRoleOptions().setName(name).setExact(true);
        }

        private void click(Locator found) {
            found.first().click();
            actions++;
        }

        @Override
        public void link(String text) {
            click(page.getByRole(AriaRole.LINK, named(text)));
        }

        @Override
        public void open(String menu) {
            click(page.locator("summary", new Page.LocatorOptions().setHasText(Pattern.compile("^" + menu + "$"))));
        }

        @Override
        public int actions() {
            return actions;
        }
    }
}
