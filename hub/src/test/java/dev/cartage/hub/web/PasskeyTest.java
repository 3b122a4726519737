package dev.cartage.hub.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Cookie;
import dev.cartage.hub.account.People;
import dev.cartage.hub.account.Role;
import dev.cartage.hub.account.SignInLinks;
import dev.cartage.hub.storage.Tenant;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** A device that Chromium plays signs somebody in, without a password. */
class PasskeyTest {
    private final WebHub hub = WebHub.shared();
    private final Visitor visitor = Visitor.of(hub);
    /** Passkeys are bound to a name; an address of numbers is none. */
    private final String address = hub.address().replace("127.0.0.1", "localhost");

    private final Page page = Browser.shared().open(new NewContextOptions().setBaseURL(address));
    private final CDPSession device = device(true);

    private CDPSession device(boolean ownerIsThere) {
        var session = page.context().newCDPSession(page);
        session.send("WebAuthn.enable");
        var options = new JsonObject();
        options.addProperty("protocol", "ctap2");
        options.addProperty("transport", "internal");
        options.addProperty("hasResidentKey", true);
        options.addProperty("hasUserVerification", true);
        options.addProperty("isUserVerified", ownerIsThere);
        options.addProperty("automaticPresenceSimulation", true);
        var asked = new JsonObject();
        asked.add("options", options);
        session.send("WebAuthn.addVirtualAuthenticator", asked);
        return session;
    }

    private void add() {
        page.context().addCookies(java.util.List.of(new Cookie("cartage_session", visitor.session()).setUrl(address)));
        page.navigate("/you/security");
        page.getByLabel("Name of the device").fill("Packing bench");
        page.click("text=Add a passkey");
        assertThat(page.locator("#passkeys")).containsText("Packing bench");
    }

    private void signIn() {
        page.context().clearCookies();
        page.navigate("/sign-in?to=%2Forders");
        page.click("text=Sign in with a passkey");
    }

    @Test
    void aDeviceThatWasAddedSignsInAndNoMoreOnceItIsRemoved() {
        add();
        signIn();
        assertThat(page.locator("h1").first()).hasText("Orders");
        page.navigate("/you/security");
        page.click("#passkeys >> text=Remove");
        assertThat(page.locator("#passkeys")).not().containsText("Packing bench");
        signIn();
        assertThat(page.locator("#passkey-says")).containsText("not known here");
    }

    private long person() {
        return Tenant.call(
                visitor.account(), () -> hub.part(People.class).all().getFirst().id());
    }

    @Test
    void anAdministratorSeesAndRemovesTheDeviceOfSomebodyElse() {
        add();
        long person = person();
        var other = visitor.colleague(Role.ADMINISTRATOR, Set.of()).window(Browser.shared());
        other.navigate("/settings/people/" + person);
        assertThat(other.locator("#passkeys")).containsText("Packing bench");
        other.click("#passkeys >> text=Remove");
        assertThat(other.locator("#passkeys")).containsText("None.");
        signIn();
        assertThat(page.locator("#passkey-says")).containsText("not known here");
        other.context().close();
    }

    @Test
    void afterAResetOnlyTheNewLinkLetsThePersonIn() {
        add();
        long person = person();
        var older =
                Tenant.call(visitor.account(), () -> hub.part(SignInLinks.class).create(person));
        var other = visitor.colleague(Role.ADMINISTRATOR, Set.of()).window(Browser.shared());
        other.navigate("/settings/people/" + person);
        other.click("text=Reset sign-in and make a link");
        var link = other.locator("code").first().textContent();
        page.navigate("/orders");
        assertThat(page.locator("h1").first()).hasText("Sign in");
        signIn();
        assertThat(page.locator("#passkey-says")).containsText("not known here");
        assertThat(hub.part(SignInLinks.class).use(older)).isEmpty();
        page.navigate(link);
        assertThat(page.getByLabel("Your name")).isVisible();
        other.context().close();
    }

    @Test
    void anAnswerIsGoodOnce() {
        add();
        var sent = new java.util.concurrent.atomic.AtomicReference<String>("");
        page.onRequest(request -> {
            if (request.url().contains("/sign-in/passkey?")) {
                sent.set(request.postData());
            }
        });
        signIn();
        assertThat(page.locator("h1").first()).hasText("Orders");
        var form = Visitor.send(HttpRequest.newBuilder(URI.create(address + "/sign-in")));
        var cookie = form.headers().firstValue("set-cookie").orElseThrow();
        var name = "name=\"_csrf\" value=\"";
        int start = form.body().indexOf(name) + name.length();
        var again = Visitor.send(HttpRequest.newBuilder(URI.create(address + "/sign-in/passkey"))
                .header("Cookie", cookie.substring(0, cookie.indexOf(';')))
                .header("X-XSRF-TOKEN", form.body().substring(start, form.body().indexOf('"', start)))
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(sent.get())));
        assertThat(again.statusCode()).isEqualTo(403);
        assertThat(again.body()).contains("was not accepted");
    }
}
