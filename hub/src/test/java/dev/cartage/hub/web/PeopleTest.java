package dev.cartage.hub.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.GetByRoleOptions;
import com.microsoft.playwright.options.AriaRole;
import dev.cartage.hub.account.ApiTokens;
import dev.cartage.hub.account.OneTimeCodes;
import dev.cartage.hub.account.Role;
import dev.cartage.hub.connection.Connections;
import dev.cartage.hub.order.SampleOrders.Sample;
import dev.cartage.hub.order.SampleOrders.Stage;
import dev.cartage.hub.storage.Tenant;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class PeopleTest {
    private final WebHub hub = WebHub.shared();
    private final Visitor visitor = Visitor.of(hub);

    @Test
    void somebodyIsInvitedByALinkAndSeesOnlyTheMerchantsOrders() {
        var pine = visitor.connect("Pine Goods", "Bayside");
        var oak = visitor.connectOther("Oak & Sons", "Oak Shop", "Northside");
        visitor.order(pine, new Sample("#1001", "Ada Whitcombe", "MUG", 1, Instant.now(), Stage.CLOSED));
        long other = visitor.order(oak, new Sample("#2001", "Jun Castellano", "TEE", 1, Instant.now(), Stage.CLOSED));
        var page = visitor.window(Browser.shared());
        page.navigate("/settings/people");
        page.getByLabel("Name").fill("Merle Pine");
        page.getByLabel("E-mail").fill(UUID.randomUUID() + "@example.com");
        page.getByLabel("Role").selectOption("MERCHANT");
        page.getByLabel("Pine & Co").check();
        press(page, "Invite");
        var link = page.locator("code").first().textContent();

        var guest = Browser.shared().open(new NewContextOptions().setBaseURL(hub.address()));
        guest.navigate(link);
        guest.getByLabel("Your name").fill("Merle Pine");
        guest.getByLabel("E-mail").fill(UUID.randomUUID() + "@example.com");
        guest.getByLabel("Password").fill("four plain words here");
        press(guest, "Save and continue");
        assertThat(guest.locator("h1")).hasText("Orders");
        assertThat(guest.locator("main")).containsText("#1001");
        assertThat(guest.locator("main")).not().containsText("#2001");
        assertThat(guest.content()).doesNotContain("Oak Shop", "/connections");
        assertThat(guest.navigate("/orders/" + other).status()).isEqualTo(404);
        assertThat(guest.request().get(hub.address() + "/orders.csv").text())
                .contains("#1001")
                .doesNotContain("#2001");
        assertThat(guest.navigate("/connections").status()).isEqualTo(403);
        page.navigate("/settings/audit");
        assertThat(page.locator("tbody")).containsText("people");
    }

    @Test
    void staffWithoutLimitSeeAllAndLimitedStaffOnlyTheirConnections() {
        visitor.connect("Pine Goods", "Bayside");
        visitor.connectOther("Oak & Sons", "Oak Shop", "Northside");
        assertThat(visitor.colleague(Role.STAFF, Set.of()).get("/connections").body())
                .contains("Oak Shop", "Pine Goods");
        var pine = Tenant.call(
                visitor.account(),
                () -> hub.part(Connections.class).all().getFirst().merchantId());
        var limited = visitor.colleague(Role.STAFF, Set.of(pine));
        assertThat(limited.get("/connections").body()).contains("Pine Goods").doesNotContain("Oak Shop");
        assertThat(limited.get("/stores").body()).contains("Pine Goods").doesNotContain("Oak Shop");
        assertThat(limited.get("/settings").statusCode()).isEqualTo(403);
    }

    @Test
    void aCodeIsAskedAfterThePasswordOnceItIsSwitchedOn() {
        var page = visitor.window(Browser.shared());
        var email = UUID.randomUUID() + "@example.com";
        page.navigate("/you");
        page.getByLabel("E-mail").fill(email);
        page.getByLabel("Password").fill("four plain words here");
        press(page, "Save and continue");
        page.navigate("/you/security");
        var secret = page.locator("input[name=secret]").inputValue();
        page.getByLabel("Code").fill("000000");
        press(page, "Switch on");
        assertThat(page.locator(".form-problem")).containsText("not the code");
        page.getByLabel("Code").fill(OneTimeCodes.code(secret, Instant.now()));
        press(page, "Switch on");
        assertThat(page.locator("main")).containsText("On. To switch it off");

        var other = Browser.shared().open(new NewContextOptions().setBaseURL(hub.address()));
        other.navigate("/sign-in");
        other.getByLabel("E-mail").fill(email);
        other.getByLabel("Password").fill("four plain words here");
        press(other, "Sign in");
        other.getByLabel("Six digits").fill(OneTimeCodes.code(secret, Instant.now()));
        press(other, "Sign in");
        assertThat(other.locator(".bar nav")).isVisible();
        page.reload();
        assertThat(page.locator("tbody tr")).hasCount(2);
    }

    private static void press(Page page, String name) {
        page.getByRole(AriaRole.BUTTON, new GetByRoleOptions().setName(name).setExact(true))
                .click();
    }

    @Test
    void aTokenMayDoOnlyWhatItsScopesSay() {
        var reader =
                Tenant.call(visitor.account(), () -> hub.part(ApiTokens.class).create("reports", Set.of("read")));
        assertThat(call(reader, "GET", "/api/customers")).isEqualTo(200);
        assertThat(call(reader, "POST", "/api/customers")).isEqualTo(403);
    }

    private int call(String token, String method, String path) {
        return Visitor.send(HttpRequest.newBuilder(URI.create(hub.address() + path))
                        .header("Authorization", "Bearer " + token)
                        .header("Content-Type", "application/json")
                        .method(method, BodyPublishers.ofString("{\"company_name\": \"Elm\"}")))
                .statusCode();
    }
}
