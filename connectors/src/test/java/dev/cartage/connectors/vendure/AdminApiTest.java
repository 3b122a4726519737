package dev.cartage.connectors.vendure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.cartage.connectors.support.graphql.GraphQl;
import dev.cartage.spi.RemoteException;
import dev.cartage.spi.Session;
import dev.cartage.spi.Tokens;
import dev.cartage.spi.Wire;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** How sessions are kept, over a wire that knows which of them stand. */
class AdminApiTest {
    private static final String FORBIDDEN =
            "{\"errors\":[{\"message\":\"No\",\"extensions\":{\"code\":\"FORBIDDEN\"}}],\"data\":null}";

    private final List<String> asked = new ArrayList<>();
    private final Set<String> standing = new HashSet<>();
    private final KeptToken tokens = new KeptToken();
    private final VendureSettings settings = new VendureSettings(
            "https://shop.example.com/", "cartage@example.com", "secret", "", "PaymentSettled", Optional.empty(), "");
    private String mayRead = "yes";

    private GraphQl api() {
        Session session = new Session(
                settings,
                this::answer,
                _ -> {
                    throw new AssertionError("no folders");
                },
                tokens,
                Clock.systemUTC());
        return VendureConnector.api(session, settings);
    }

    private Wire.Answer answer(Wire.Request request) {
        asked.add(request.operation());
        assertThat(request.address()).hasToString("https://shop.example.com/admin-api");
        if (request.operation().equals("login")) {
            String token = "session-" + asked.size();
            standing.add(token);
            return said("{\"data\":{\"login\":{\"__typename\":\"CurrentUser\"}}}", token);
        }
        String given =
                request.headers().getOrDefault("Authorization", "Bearer ").substring("Bearer ".length());
        boolean allowed = standing.contains(given) && mayRead.equals("yes");
        return said(allowed ? "{\"data\":{\"activeChannel\":{\"code\":\"x\"}}}" : FORBIDDEN, "");
    }

    private static Wire.Answer said(String body, String token) {
        return new Wire.Answer(200, Map.of("vendure-auth-token", token), body.getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void logsInOnceAndKeepsTheSession() {
        api().ask("shop", Map.of());
        api().ask("shop", Map.of());

        assertThat(asked).containsExactly("login", "shop", "shop");
    }

    @Test
    void logsInAnewWhenTheSessionHasEnded() {
        api().ask("shop", Map.of());
        standing.clear();
        api().ask("shop", Map.of());

        assertThat(asked).containsExactly("login", "shop", "shop", "login", "shop");
    }

    @Test
    void saysSoWhenTheUserLacksTheRight() {
        mayRead = "no";

        assertThatThrownBy(() -> api().ask("shop", Map.of())).isInstanceOf(RemoteException.NotAuthorized.class);
        assertThatThrownBy(() -> api().ask("shop", Map.of())).isInstanceOf(RemoteException.NotAuthorized.class);
        assertThat(asked).containsExactly("login", "shop", "login", "shop", "shop", "login", "shop");
    }

    @Test
    void takesTheSessionOfANodeThatWasFaster() {
        standing.add("theirs");
        tokens.meanwhile =
                Optional.of(new Tokens.Token("theirs", "", Clock.systemUTC().instant()));
        api().ask("shop", Map.of());

        assertThat(tokens.current("").orElseThrow().access()).isEqualTo("theirs");
    }

    /** One token, which another node may have replaced. */
    private static final class KeptToken implements Tokens {
        private Optional<Token> token = Optional.empty();
        private Optional<Token> meanwhile = Optional.empty();

        @Override
        public Optional<Token> current(String name) {
            return token;
        }

        @Override
        public boolean replace(String name, Optional<Token> read, Token by) {
            boolean first = meanwhile.isEmpty() && token.equals(read);
            token = first ? Optional.of(by) : meanwhile;
            return first;
        }
    }
}
