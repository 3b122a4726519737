package dev.cartage.connectors.shopify;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.cartage.contract.Browser;
import dev.cartage.contract.StoreFixture.Wish;
import dev.cartage.spi.Application;
import dev.cartage.spi.Authorizer;
import dev.cartage.spi.Authorizer.Consent;
import dev.cartage.spi.OrderSource;
import dev.cartage.spi.RemoteException;
import dev.cartage.spi.Roles;
import java.net.URI;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** A shop whose merchant lets Cartage in by OAuth, in place of entering a token. */
class AuthorizationTest extends SandboxTest {
    private static final Consent WANTED =
            new Consent(URI.create("http://127.0.0.1:9/callback"), "state-1234567890123456", "v".repeat(43));

    private Roles roles() {
        return session.rolesAs(
                new Application("app-acme", store.shop().settings().secret(), ""),
                settings -> Samples.with(settings, "accessToken", ""));
    }

    private static Map<String, String> agree(Authorizer authorizer) {
        return Browser.agree(authorizer.consent(WANTED), WANTED.callback());
    }

    @Test
    void afterTheConsentOrdersAreReadWithoutATokenOfTheUsers() {
        Roles roles = roles();
        Authorizer authorizer = roles.require(Authorizer.class);
        assertThatThrownBy(() -> roles.require(OrderSource.class).read("", true, 5))
                .isInstanceOf(RemoteException.NotAuthorized.class);

        authorizer.complete(WANTED, agree(authorizer));

        String id = store.place(Wish.of(sku(), 1));
        assertThat(roles.require(OrderSource.class).read("", true, 5).orders())
                .extracting(OrderSource.RawOrder::externalId)
                .containsExactly(id);
        assertThat(authorizer.authorizedUntil()).isPresent();
    }

    @Test
    void aTokenThatIsRefusedIsRenewedOnceAndTheWorkGoesOn() {
        Roles roles = roles();
        Authorizer authorizer = roles.require(Authorizer.class);
        authorizer.complete(WANTED, agree(authorizer));
        store.shop().access().expire();

        roles.require(OrderSource.class).read("", true, 5);
        roles.require(OrderSource.class).read("", true, 5);

        assertThat(store.shop().access().renewals()).isEqualTo(1);
    }

    @Test
    void anAnswerToAnotherAttemptOrWithAWrongSignatureIsRefused() {
        Authorizer authorizer = roles().require(Authorizer.class);
        Map<String, String> answer = agree(authorizer);
        Consent other = new Consent(WANTED.callback(), "state-other", WANTED.verifier());
        Map<String, String> tampered = new HashMap<>(answer);
        tampered.put("shop", "mallory.myshopify.com");

        assertThatThrownBy(() -> authorizer.complete(other, answer)).isInstanceOf(RemoteException.NotAuthorized.class);
        assertThatThrownBy(() -> authorizer.complete(WANTED, tampered))
                .isInstanceOf(RemoteException.NotAuthorized.class);
        assertThat(authorizer.authorizedUntil()).isEmpty();
    }

    @Test
    void withoutAnApplicationItSaysWhatToDo() {
        Authorizer authorizer = session.role(Authorizer.class);

        assertThatThrownBy(() -> authorizer.consent(WANTED))
                .isInstanceOfSatisfying(
                        RemoteException.Rejected.class,
                        refused -> assertThat(refused.problem().whatToDo()).contains("client id"));
    }
}
