package dev.cartage;

import com.microsoft.playwright.Page;
import java.time.Duration;

/** Hands that touch nothing but the keyboard: Tab to go on, Enter to press, letters to type and to choose. */
final class Keys implements Hands {
    /** More than any page has; who comes round without finding it will not find it. */
    private static final int MOST_TABS = 120;

    /** What a reader of the screen hears of the field, button or link that has the focus: its kind and its name. */
    private static final String HEARD = """
            () => {
              const at = document.activeElement;
              if (!at || at === document.body) return '';
              const label = at.labels && at.labels.length ? at.labels[0].innerText : '';
              const kind = at.tagName === 'A' ? 'link' : at.tagName === 'SELECT' ? 'choice'
                : at.tagName === 'BUTTON' ? 'button' : at.tagName === 'SUMMARY' ? 'menu' : 'field';
              const name = at.getAttribute('aria-label') || label || at.innerText;
              return kind + ':' + name.trim().replace(/\\s+/g, ' ').replace(/ optional$/, '');
            }
            """;

    /** Marks a page that Enter is about to leave, so that nobody types into it while the next one is on its way. */
    private static final String MARK = """
            () => {
              const at = document.activeElement;
              window.left = at.tagName === 'A' || at.type === 'submit';
            }
            """;

    private final Page page;
    private int actions;
    private int tabs;

    Keys(Page page) {
        this.page = page;
    }

    @Override
    public void fill(String label, String text) {
        reach("field:" + label);
        page.keyboard().press("Control+A");
        page.keyboard().type(text);
        actions++;
    }

    /** Tabs on until it has the focus, and that can be seen. */
    private void reach(String wanted) {
        for (int tried = 0; !heard().equals(wanted); tried++) {
            if (tried > MOST_TABS) {
                throw new AssertionError("Nobody reaches “" + wanted + "” by the Tab key on " + page.url());
            }
            page.keyboard().press("Tab");
            tabs++;
        }
        if (!(Boolean) page.evaluate("() => document.activeElement.matches(':focus-visible')")) {
            throw new AssertionError("The focus does not show on “" + wanted + "”");
        }
    }

    private String heard() {
        return (String) page.evaluate(HEARD);
    }

    @Override
    public void choose(String label, String option) {
        reach("choice:" + label);
        page.keyboard().type(option.split(" ")[0]);
        Eventually.within(
                Duration.ofSeconds(5),
                option + " is chosen",
                () -> option.equals(page.evaluate("() => document.activeElement.selectedOptions[0].text")));
        actions++;
    }

    @Override
    public void press(String button) {
        enter("button:" + button);
    }

    private void enter(String wanted) {
        reach(wanted);
        page.evaluate(MARK);
        page.keyboard().press("Enter");
        page.waitForFunction("() => !window.left && document.readyState === 'complete'");
        actions++;
    }

    @Override
    public void link(String text) {
        enter("link:" + text);
    }

    @Override
    public void open(String menu) {
        enter("menu:" + menu);
    }

    @Override
    public int actions() {
        return actions;
    }

    int tabs() {
        return tabs;
    }
}
