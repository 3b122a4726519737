package dev.cartage.hub.connection;

import dev.cartage.spi.Authorizer;
import dev.cartage.spi.Capability;
import dev.cartage.spi.Connector;
import dev.cartage.spi.Registration;
import dev.cartage.spi.RemoteException;
import dev.cartage.spi.Roles;
import dev.cartage.spi.SelfTest;
import dev.cartage.spi.Session;
import dev.cartage.spi.Setting;
import dev.cartage.spi.Tokens.Token;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/**
 * A store for tests that asks merchants for their consent. It tells each session that it opened, and agrees to the code
 * {@code yes} alone.
 */
public record ConsentingConnector(Consumer<Session> opened) implements Connector {
    /** Its settings; the token stands in for a consent. */
    public record Settings(
            @Setting(title = "Shop", required = true) String shop,
            @Setting(title = "Token", secret = true) String token,
            @Setting(title = "Hook secret", secret = true) String hookSecret,
            @Setting(title = "Tag") String tag) {}

    @Override
    public String platform() {
        return "consenting";
    }

    @Override
    public String title() {
        return "Consenting";
    }

    @Override
    public Kind kind() {
        return Kind.STORE;
    }

    @Override
    public Set<Capability> capabilities() {
        return Set.of(Capability.READS_ORDERS, Capability.TAKES_STOCK);
    }

    @Override
    public Class<? extends Record> settings() {
        return Settings.class;
    }

    @Override
    public Optional<Registration> registration() {
        return Optional.of(
                new Registration(URI.create("https://apps.example.com"), "Create an app.", "App name", false));
    }

    @Override
    public Roles open(Session session) {
        opened.accept(session);
        SelfTest works = () -> List.of(new SelfTest.Step("Log in", Optional.empty()));
        return Roles.of(this, works, new Gate(session));
    }

    private record Gate(Session session) implements Authorizer {
        @Override
        public URI consent(Consent wanted) {
            if (!session.application().isRegistered()) {
                throw new RemoteException.Rejected(new dev.cartage.model.Problem(
                        "application-missing", "Cartage is not registered there.", "Enter the application."));
            }
            return URI.create("https://" + session.settings(Settings.class).shop() + ".example.com/agree?state="
                    + wanted.state() + "&redirect_uri=" + wanted.callback());
        }

        @Override
        public Map<String, String> complete(Consent wanted, Map<String, String> answered) {
            if (!answered.getOrDefault("code", "").equals("yes")) {
                throw new RemoteException.NotAuthorized(new dev.cartage.model.Problem(
                        "refused", "The merchant did not agree.", "Ask the merchant to agree."));
            }
            Token token =
                    new Token("access", "refresh", session.clock().instant().plus(Duration.ofHours(1)));
            session.tokens().replace("main", session.tokens().current("main"), token);
            return Map.of("token", "", "tag", "told");
        }

        @Override
        public Optional<Instant> authorizedUntil() {
            return session.tokens().current("main").map(Token::expiresAt);
        }
    }
}
