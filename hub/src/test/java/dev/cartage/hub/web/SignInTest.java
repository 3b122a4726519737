package dev.cartage.hub.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.Page;
import org.junit.jupiter.api.Test;

class SignInTest {
    private final WebHub hub = WebHub.shared();
    private final Browser browser = Browser.shared();

    @Test
    void theFirstLinkLetsSomebodyInOnceAndThenTheirPasswordDoes() {
        var link = hub.link();
        var page = browser.open(new NewContextOptions().setBaseURL(hub.address()));
        page.navigate("/orders");
        assertThat(page).hasURL(hub.address() + "/sign-in?to=%2Forders");

        page.navigate(link);
        page.fill("#name", "Sam Rivera");
        page.fill("#email", "sam@example.com");
        page.fill("#password", "correct horse battery");
        page.click("text=Save and continue");
        assertThat(page.locator("h1").first()).hasText("Dashboard");
        assertThat(page.locator(".empty-page h1")).hasText("Connect a store to a warehouse");

        page.click("summary[aria-label=Menu]");
        page.click("text=Sign out");
        assertThat(page.locator("h1")).hasText("Sign in");
        signIn(page, "wrong password");
        assertThat(page.locator("[role=alert]")).containsText("do not match");
        signIn(page, "correct horse battery");
        assertThat(page.locator("h1").first()).hasText("Dashboard");

        var other = browser.open(new NewContextOptions().setBaseURL(hub.address()));
        other.navigate(link);
        other.fill("#name", "Somebody Else");
        other.fill("#email", "else@example.com");
        other.fill("#password", "another password");
        other.click("text=Save and continue");
        assertThat(other.locator("h1")).hasText("This link is used up");
    }

    private static void signIn(Page page, String password) {
        page.fill("#email", "SAM@example.com");
        page.fill("#password", password);
        page.click("button:text('Sign in')");
    }

    @Test
    void whoGuessesPasswordsIsSlowedDown() {
        var page = browser.open(new NewContextOptions().setBaseURL(hub.address()));
        page.navigate("/sign-in");
        for (int attempt = 0; attempt < 10; attempt++) {
            page.fill("#email", "nobody@example.com");
            page.fill("#password", "guess " + attempt);
            page.click("button:text('Sign in')");
        }
        page.fill("#email", "nobody@example.com");
        page.fill("#password", "one more");
        page.click("button:text('Sign in')");
        assertThat(page.locator("[role=alert]")).containsText("Too many attempts");
    }

    @Test
    void aFormWithoutItsTokenIsRefused() {
        var visitor = Visitor.of(hub);
        var answer = Visitor.send(java.net.http.HttpRequest.newBuilder(java.net.URI.create(hub.address() + "/sign-out"))
                .header("Cookie", visitor.cookie())
                .POST(java.net.http.HttpRequest.BodyPublishers.noBody()));
        assertThat(answer.statusCode()).isEqualTo(403);
        assertThat(visitor.get("/").statusCode()).isEqualTo(200);
    }
}
