package dev.cartage.hub.web.rule;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import dev.cartage.hub.web.Browser;
import dev.cartage.hub.web.Visitor;
import dev.cartage.hub.web.WebHub;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class TablesPageTest {
    private final Visitor visitor = Visitor.of(WebHub.shared());
    private final Page page = visitor.window(Browser.shared());

    @Test
    void aTableIsFilledInTheGridAndComesAndGoesAsCsv() {
        page.navigate("/tables");
        page.click("a:text('shipping methods')");
        assertThat(page.locator("[name=name]")).hasValue("shipping methods");
        page.fill("[name=columns]", "carrier, service");
        page.click("button:text('Create table')");
        assertThat(page.locator("h1")).hasText("shipping methods");
        page.locator("#grid input").nth(0).fill("Free Shipping");
        page.locator("#grid input").nth(1).fill("USPS");
        page.locator("#grid input").nth(2).fill("Priority, \"Mail\"");
        page.locator("#grid input").nth(2).press("Enter");
        assertThat(page.locator("#grid tbody tr")).hasCount(2);
        page.click("button:text('Save')");
        assertThat(page.locator(".head")).containsText("1 row");

        var csv = visitor.get(page.url().replaceAll(".*(/tables/\\d+).*", "$1") + ".csv")
                .body();
        assertThat(csv).contains("Free Shipping").contains("\"Priority, \"\"Mail\"\"\"");
        var more = csv + "Express,UPS,Next Day\n";
        page.setInputFiles("[name=file]", new FilePayload("t.csv", "text/csv", more.getBytes(StandardCharsets.UTF_8)));
        assertThat(page.locator(".head")).containsText("2 rows");
        assertThat(page.locator("#grid input").nth(3)).hasValue("Express");
    }

    @Test
    void aKeyThatIsThereTwiceIsExplained() {
        page.navigate("/tables");
        page.fill("[name=name]", "carriers");
        page.fill("[name=columns]", "code");
        page.click("button:text('Create table')");
        page.locator("#grid input").nth(0).fill("UPS");
        page.click("button:text('Add a row')");
        page.locator("#grid input").nth(2).fill("UPS");
        page.click("button:text('Save')");
        assertThat(page.locator(".problem")).containsText("“UPS” is there twice");
    }
}
