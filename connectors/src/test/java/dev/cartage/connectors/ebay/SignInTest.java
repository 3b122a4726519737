package dev.cartage.connectors.ebay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.cartage.sandbox.ebay.Account;
import dev.cartage.spi.Application;
import dev.cartage.spi.Authorizer;
import dev.cartage.spi.Authorizer.Consent;
import dev.cartage.spi.OrderSource;
import dev.cartage.spi.RemoteException;
import dev.cartage.spi.Roles;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;

class SignInTest extends EbayTest {
    private static final Application CARTAGE =
            new Application(Account.CLIENT_ID, Account.CLIENT_SECRET, Account.RU_NAME);
    private static final Consent CONSENT =
            new Consent(URI.create("https://hub.example.com/authorized"), "state-of-128-bits", "verifier");

    private final Roles roles = session.rolesAs(CARTAGE, settings -> {
        EbaySettings own = (EbaySettings) settings;
        return SandboxEbay.settings(URI.create(own.server()), "", "");
    });

    private long signIns() {
        return heard("/oauth2/token").size();
    }

    @Test
    void oneTokenServesTwoHoursCallsAndIsRenewedWhereEbayForgotIt() {
        OrderSource source = session.role(OrderSource.class);
        source.read("", true, 10);
        source.read("", true, 10);
        assertThat(signIns()).isEqualTo(1);

        store.forgetTokens();
        source.read("", true, 10);
        assertThat(signIns()).isEqualTo(2);
    }

    @Test
    void theSellersConsentIsAskedForByRuNameAndScopes() {
        assertThat(roles.require(Authorizer.class).consent(CONSENT).toString())
                .contains("/oauth2/authorize?")
                .contains("client_id=" + Account.CLIENT_ID, "redirect_uri=" + Account.RU_NAME, "response_type=code")
                .contains("state=state-of-128-bits", "api_scope%2Fsell.fulfillment%20", "api_scope%2Fsell.inventory");
    }

    @Test
    void ebaysOwnPageIsOnAnotherServerThanItsInterfaces() {
        Roles real =
                session.rolesAs(CARTAGE, _ -> SandboxEbay.settings(URI.create("https://api.sandbox.ebay.com"), "", ""));

        assertThat(real.require(Authorizer.class).consent(CONSENT).toString())
                .startsWith("https://auth.sandbox.ebay.com/oauth2/authorize?");
    }

    @Test
    void theCodeBringsATokenForEighteenMonths() {
        Authorizer authorizer = roles.require(Authorizer.class);
        assertThatThrownBy(() -> roles.require(OrderSource.class).read("", true, 10))
                .isInstanceOf(RemoteException.NotAuthorized.class);

        authorizer.complete(CONSENT, Map.of("state", "state-of-128-bits", "code", Account.CODE));
        assertThat(authorizer.authorizedUntil())
                .hasValueSatisfying(end -> assertThat(end).isAfter(Instant.now().plus(Duration.ofDays(540))));
        roles.require(OrderSource.class).read("", true, 10);
    }

    @Test
    void anAnswerToAnotherAttemptIsRefused() {
        assertThatThrownBy(() -> roles.require(Authorizer.class)
                        .complete(CONSENT, Map.of("state", "another", "code", Account.CODE)))
                .isInstanceOf(RemoteException.NotAuthorized.class);
    }
}
