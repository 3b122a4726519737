package dev.cartage.hub.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.Page;
import dev.cartage.hub.account.Accounts;
import dev.cartage.hub.account.People;
import dev.cartage.hub.account.Role;
import dev.cartage.hub.storage.Tenant;
import java.time.Instant;
import java.util.Date;
import java.util.Set;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Sign-in at a provider: only for who is invited, and only by an answer that is really the provider's. */
class OidcSignInTest {
    private final WebHub hub = WebHub.shared();
    private final TestProvider provider = TestProvider.SHARED;
    private final Page page = Browser.shared().open(new NewContextOptions().setBaseURL(hub.address()));

    @BeforeEach
    void somebodyIsInvited() {
        provider.email = UUID.randomUUID() + "@example.com";
        provider.verified = true;
        provider.signsWithAnotherKey = false;
        provider.change = UnaryOperator.identity();
        long account = hub.part(Accounts.class).create("Harbor Logistics").id();
        Tenant.run(
                account,
                () -> hub.part(People.class)
                        .add(provider.email.toUpperCase(java.util.Locale.ROOT), "Sam Rivera", Role.STAFF, Set.of()));
    }

    private void signIn() {
        page.navigate("/sign-in");
        page.click("text=Sign in with Test ID");
    }

    private void isRefused(String why) {
        signIn();
        assertThat(page.locator("h1")).hasText("Not signed in");
        assertThat(page.locator("main")).containsText(why);
        page.navigate("/orders");
        assertThat(page).hasURL(hub.address() + "/sign-in?to=%2Forders");
    }

    @Test
    void whoIsInvitedGetsInWithoutAPassword() {
        signIn();
        assertThat(page.locator("h1").first()).hasText("Dashboard");
    }

    @Test
    void nobodyIsInvitedByTheProvider() {
        provider.email = "stranger@example.com";
        isRefused("Nobody here has the address stranger@example.com.");
    }

    @Test
    void anAddressThatTheProviderDoesNotVouchForIsNone() {
        provider.verified = false;
        isRefused("does not vouch");
    }

    @Test
    void aTokenOfAnotherKeyIsNotTrusted() {
        provider.signsWithAnotherKey = true;
        isRefused("cannot be trusted");
    }

    @Test
    void aTokenForSomebodyElseIsNotTrusted() {
        provider.change = claims -> claims.audience("another-client");
        isRefused("cannot be trusted");
    }

    @Test
    void aTokenOfAnotherAttemptOrTimeIsNotTrusted() {
        provider.change = claims -> claims.claim("nonce", "another");
        isRefused("cannot be trusted");
        provider.change =
                claims -> claims.expirationTime(Date.from(Instant.now().minusSeconds(600)));
        isRefused("cannot be trusted");
    }

    @Test
    void anAnswerThatNobodyAskedForIsRefused() {
        page.navigate("/sign-in/oidc/back?state=" + "0".repeat(64) + "&code=1");
        assertThat(page.locator("main")).containsText("belongs to no sign-in");
    }
}
