package dev.cartage.connectors.amazon;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.cartage.contract.Browser;
import dev.cartage.sandbox.amazon.SellerSettings;
import dev.cartage.sandbox.web.Said;
import dev.cartage.spi.Application;
import dev.cartage.spi.Authorizer;
import dev.cartage.spi.Authorizer.Consent;
import dev.cartage.spi.Connector;
import dev.cartage.spi.OrderSource;
import dev.cartage.spi.RemoteException;
import dev.cartage.spi.Roles;
import dev.cartage.spi.SelfTest;
import java.net.URI;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class SignInTest extends AmazonTest {
    private static final Consent CONSENT =
            new Consent(URI.create("https://hub.example.com/authorized"), "state-of-128-bits", "verifier");

    private long signIns() {
        return store.heard().stream()
                .map(Said::path)
                .filter("/auth/o2/token"::equals)
                .count();
    }

    @Test
    void oneTokenServesAnHoursCalls() {
        OrderSource source = session.role(OrderSource.class);
        source.read("", true, 10);
        source.read("", true, 10);

        assertThat(signIns()).isEqualTo(1);
    }

    @Test
    void aTokenThatAmazonForgotIsRenewedWithoutAWord() {
        OrderSource source = session.role(OrderSource.class);
        source.read("", true, 10);
        store.forgetTokens();
        source.read("", true, 10);

        assertThat(signIns()).isEqualTo(2);
    }

    /** Opened with Cartage's application, as for a seller who has none. */
    private Roles roles(String server) {
        SellerSettings own = store.seller().settings();
        return session.rolesAs(
                new Application(own.clientId(), own.clientSecret(), own.application()),
                settings -> SandboxAmazon.withoutOwn((AmazonSettings) settings, server));
    }

    @Test
    void theSellersConsentOnAmazonsPageBringsTheTokenAndTheSellersNumber() {
        Roles roles = roles(store.address().toString());
        Authorizer authorizer = roles.require(Authorizer.class);
        assertThatThrownBy(() -> roles.require(OrderSource.class).read("", true, 10))
                .isInstanceOf(RemoteException.NotAuthorized.class);

        Map<String, String> answered = Browser.agree(authorizer.consent(CONSENT), CONSENT.callback());

        assertThat(authorizer.complete(CONSENT, answered))
                .isEqualTo(Map.of("sellerId", store.seller().settings().seller()));
        assertThat(authorizer.authorizedUntil()).isPresent();
        assertThat(roles.require(OrderSource.class).read("", true, 10).orders()).isEmpty();
        assertThatThrownBy(() -> authorizer.complete(CONSENT, answered))
                .as("a code works once")
                .isInstanceOf(RemoteException.NotAuthorized.class);
    }

    @Test
    void amazonsOwnPageIsInTheSellerCentralOfTheMarketplace() {
        assertThat(roles("").require(Authorizer.class).consent(CONSENT).toString())
                .startsWith("https://sellercentral.amazon.com/apps/authorize/consent?")
                .contains("application_id=amzn1.sp.solution.acme", "state=state-of-128-bits")
                .contains("redirect_uri=https%3A%2F%2Fhub.example.com%2Fauthorized");
    }

    @Test
    void anAnswerToAnotherAttemptIsRefused() {
        Authorizer authorizer = session.role(Authorizer.class);

        assertThatThrownBy(() ->
                        authorizer.complete(CONSENT, Map.of("state", "another", "spapi_oauth_code", "code-of-acme")))
                .isInstanceOf(RemoteException.NotAuthorized.class);
    }

    @Test
    void theTestNamesTheMarketplacesWhereTheSellerIsNot() {
        Connector japan = new AmazonConnector()
                .choices().stream()
                        .filter(one -> one.platform().equals("amazon_jp"))
                        .findFirst()
                        .orElseThrow();
        List<SelfTest.Step> steps =
                session.rolesOf(japan).require(SelfTest.class).test();

        assertThat(steps)
                .singleElement()
                .satisfies(step -> assertThat(step.problem()).hasValueSatisfying(problem -> {
                    assertThat(problem.sentence()).contains("Amazon (JP)");
                    assertThat(problem.whatToDo()).contains("Amazon.com");
                }));
    }

    @Test
    void eachMarketplaceIsAChoiceOfItsOwn() {
        List<Connector> choices = new AmazonConnector().choices();

        assertThat(choices)
                .hasSize(23)
                .extracting(Connector::title)
                .contains("Amazon (US)", "Amazon (DE)", "Amazon (JP)");
        assertThat(new HashSet<>(choices.stream().map(Connector::platform).toList()))
                .hasSize(23);
        assertThat(choices)
                .filteredOn(one -> one.platform().equals("amazon"))
                .singleElement()
                .satisfies(us -> assertThat(us.title()).isEqualTo("Amazon (US)"));
        assertThat(choices)
                .allSatisfy(one -> assertThat(one.personalDataKept()).contains(java.time.Duration.ofDays(30)));
    }
}
