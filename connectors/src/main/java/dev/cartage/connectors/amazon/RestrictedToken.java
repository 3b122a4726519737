package dev.cartage.connectors.amazon;

import dev.cartage.connectors.support.AccessToken;
import dev.cartage.connectors.support.Json;
import dev.cartage.spi.Session;
import dev.cartage.spi.Tokens.Token;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * A restricted data token, without which the old Orders interface leaves out name and address. The new one needs none: the
 * application's roles decide.
 */
final class RestrictedToken implements AccessToken {
    private static final Duration MARGIN = Duration.ofMinutes(1);

    private final Session session;
    private final SpApi api;

    RestrictedToken(Session session, SpApi api) {
        this.session = session;
        this.api = api;
    }

    private String name() {
        return "restricted " + api.seller;
    }

    @Override
    public String current() {
        return session.tokens()
                .current(name())
                .filter(token ->
                        token.expiresAt().minus(MARGIN).isAfter(session.clock().instant()))
                .map(Token::access)
                .orElseGet(this::fetch);
    }

    @Override
    public Optional<String> after(String refused) {
        return Optional.of(fetch());
    }

    private String fetch() {
        JsonNode said = api.ask(Call.of(Operation.CREATE_RESTRICTED_TOKEN).saying(wanted()));
        String token = Json.text(said, "restrictedDataToken");
        Duration life = Duration.ofSeconds(said.path("expiresIn").longValue(3600));
        session.tokens()
                .replace(
                        name(),
                        session.tokens().current(name()),
                        new Token(token, "", session.clock().instant().plus(life)));
        return token;
    }

    /** For all orders, so that an hour's work needs one token. */
    static JsonNode wanted() {
        ObjectNode wanted = Json.object();
        add(wanted, Operation.OLD_ORDERS, "buyerInfo", "shippingAddress");
        add(wanted, Operation.OLD_ORDER, "buyerInfo", "shippingAddress");
        add(wanted, Operation.OLD_ORDER_ITEMS, "buyerInfo");
        return wanted;
    }

    private static void add(ObjectNode wanted, Operation operation, String... elements) {
        ObjectNode resource = wanted.withArray("restrictedResources").addObject();
        resource.put("method", operation.method).put("path", operation.path.formatted("{orderId}"));
        List.of(elements).forEach(resource.putArray("dataElements")::add);
    }
}
