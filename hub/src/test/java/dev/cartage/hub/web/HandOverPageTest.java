package dev.cartage.hub.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.GetByRoleOptions;
import com.microsoft.playwright.options.AriaRole;
import dev.cartage.hub.connection.Connections;
import dev.cartage.hub.connection.HandOvers;
import dev.cartage.hub.storage.Tenant;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** A merchant without an account enters what the company never sees. */
class HandOverPageTest {
    private final WebHub hub = WebHub.shared();
    private final Visitor visitor = Visitor.of(hub);
    private final long connection = visitor.connect("Pine Goods", "Bayside");
    private final long store = Tenant.call(
            visitor.account(),
            () -> hub.part(Connections.class).require(connection).storeId());

    private static void press(Page page, String name) {
        page.getByRole(AriaRole.BUTTON, new GetByRoleOptions().setName(name).setExact(true))
                .click();
    }

    private Page guest() {
        return Browser.shared().open(new NewContextOptions().setBaseURL(hub.address()));
    }

    private String link() {
        return Tenant.call(
                visitor.account(),
                () -> "/hand-over/" + hub.part(HandOvers.class).make(store, Duration.ofDays(7), "Sam Rivera"));
    }

    @Test
    void theMerchantEntersThemOnceAndTheCompanySeesWhoAndWhenOnly() {
        var page = visitor.window(Browser.shared());
        page.navigate("/stores/" + store);
        press(page, "Ask the merchant for the credentials");
        var link = page.locator("code").first().textContent();

        var guest = guest();
        guest.navigate(link);
        assertThat(guest.locator("main")).containsText("Harbor Logistics");
        assertThat(guest.locator("main")).containsText("Pine Goods");
        guest.getByLabel("Token").fill("merchants-secret");
        press(guest, "Hand over");
        assertThat(guest.locator(".problem")).containsText("Your name is empty.");
        guest.getByLabel("Your name").fill("Merle Pine");
        guest.getByLabel("Token").fill("merchants-secret");
        press(guest, "Test connection");
        assertThat(guest.locator("#trial")).containsText("Log in");
        press(guest, "Hand over");
        assertThat(guest.locator("h1")).hasText("Thank you");
        assertThat(guest.navigate(link).status()).isEqualTo(410);

        page.navigate("/stores/" + store);
        assertThat(page.locator("#credentials")).containsText("Set by Merle Pine");
        assertThat(page.locator("#credentials")).containsText("Merle Pine entered the credentials");
        assertThat(page.content()).doesNotContain("merchants-secret");
        page.getByLabel("Shop").fill("elsewhere");
        press(page, "Save changes");
        assertThat(page.locator(".problem").first()).containsText("Merle Pine handed these credentials over");
        page.navigate("/settings/audit");
        assertThat(page.locator("tbody")).containsText("Merle Pine (by a link for merchants)");
        page.navigate("/connections/" + connection + "/log");
        assertThat(page.content()).doesNotContain("merchants-secret");
    }

    @Test
    void aLinkThatIsRevokedLeadsNowhere() {
        var link = link();
        assertThat(visitor.get(link).statusCode()).isEqualTo(200);
        var page = visitor.window(Browser.shared());
        page.navigate("/stores/" + store);
        press(page, "Revoke");
        assertThat(page.locator("#credentials")).containsText("Revoked");
        assertThat(visitor.get(link).statusCode()).isEqualTo(410);
    }

    @Test
    void theLinkSpeaksForItsAccountWhoeverIsSignedIn() {
        var link = link();
        var other = Visitor.of(hub);
        assertThat(other.get(link).body()).contains("Pine Goods").doesNotContain("Sign out");
        assertThat(other.get("/stores/" + store).statusCode()).isEqualTo(404);
        var staff = visitor.colleague(dev.cartage.hub.account.Role.MERCHANT, java.util.Set.of());
        assertThat(staff.get(link).statusCode()).isEqualTo(200);
        assertThat(staff.get("/stores/" + store).statusCode()).isEqualTo(403);
    }

    @Test
    void aFormWithoutItsTokenIsRefused() {
        var answer = Visitor.send(HttpRequest.newBuilder(URI.create(hub.address() + link()))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString("by=Mallory&store.token=x")));
        assertThat(answer.statusCode()).isEqualTo(403);
        assertThat(Tenant.call(
                        visitor.account(), () -> hub.part(HandOvers.class).of(store)))
                .allSatisfy(one -> assertThat(one.usedAt()).isEmpty());
    }

    @Test
    void whoComesBackFromAPlatformThatNobodyWasSentToIsToldSo() {
        var answer = visitor.get("/authorized?state=zzz&code=1");
        assertThat(answer.statusCode()).isEqualTo(410);
        assertThat(answer.body()).contains("belongs to no attempt");
    }

    @Test
    void aStoreIsAddedBeforeItsCredentialsAreKnown() {
        var page = visitor.window(Browser.shared());
        page.navigate("/connections/new");
        page.getByLabel("Name of the connection").fill("Outlet");
        press(page, "Continue");
        page.getByLabel("Select a merchant").selectOption("Pine & Co");
        press(page, "Continue");
        press(page, "Continue");
        page.getByLabel("Store name").fill("Pine Outlet");
        page.getByLabel("Select a platform").selectOption("paper_store");
        page.getByLabel("The merchant will enter the credentials").check();
        press(page, "Add connection");
        assertThat(page.locator("h1")).hasText("Pine Outlet");
        assertThat(page.locator("#credentials")).containsText("Still to come from the merchant.");
    }
}
