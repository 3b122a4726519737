package dev.cartage.connectors.shopify;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.cartage.contract.StoreFixture.Wish;
import dev.cartage.spi.Application;
import dev.cartage.spi.Authorizer;
import dev.cartage.spi.Authorizer.Consent;
import dev.cartage.spi.OrderSource;
import dev.cartage.spi.RemoteException;
import dev.cartage.spi.Roles;
import java.io.IOException;
import java.net.URI;
import java.net.URLDecoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
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

    /** What the merchant's browser comes back with after a click on "Authorize app". */
    private Map<String, String> agree(Authorizer authorizer) throws IOException, InterruptedException {
        String page = authorizer.consent(WANTED) + "&agree=1";
        try (HttpClient browser = HttpClient.newHttpClient()) {
            var answer = browser.send(
                    HttpRequest.newBuilder(URI.create(page)).build(), HttpResponse.BodyHandlers.discarding());
            Map<String, String> fields = new HashMap<>();
            String query = answer.headers().firstValue("Location").orElseThrow().split("\\?")[1];
            for (String pair : query.split("&")) {
                String[] parts = pair.split("=", 2);
                fields.put(parts[0], URLDecoder.decode(parts[1], StandardCharsets.UTF_8));
            }
            return fields;
        }
    }

    @Test
    void afterTheConsentOrdersAreReadWithoutATokenOfTheUsers() throws Exception {
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
    void aTokenThatIsRefusedIsRenewedOnceAndTheWorkGoesOn() throws Exception {
        Roles roles = roles();
        Authorizer authorizer = roles.require(Authorizer.class);
        authorizer.complete(WANTED, agree(authorizer));
        store.shop().access().expire();

        roles.require(OrderSource.class).read("", true, 5);
        roles.require(OrderSource.class).read("", true, 5);

        assertThat(store.shop().access().renewals()).isEqualTo(1);
    }

    @Test
    void anAnswerToAnotherAttemptOrWithAWrongSignatureIsRefused() throws Exception {
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
