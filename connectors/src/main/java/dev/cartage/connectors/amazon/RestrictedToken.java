package dev.cartage.connectors.amazon;

import dev.cartage.connectors.support.AccessToken;
import dev.cartage.connectors.support.FetchedToken;
import dev.cartage.connectors.support.Json;
import dev.cartage.spi.Session;
import dev.cartage.spi.Tokens.Token;
import java.time.Duration;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * A restricted data token, without which the old Orders interface leaves out name and address. The new one needs none: the
 * application's roles decide.
 */
final class RestrictedToken {
    private static final long HOUR = 3_600;

    private RestrictedToken() {}

    static AccessToken of(Session session, SpApi api) {
        return new FetchedToken(session, "restricted " + api.seller, () -> {
            JsonNode said = api.ask(Call.of(Operation.CREATE_RESTRICTED_TOKEN).saying(wanted()));
            Duration life = Duration.ofSeconds(said.path("expiresIn").longValue(HOUR));
            return new Token(
                    Json.text(said, "restrictedDataToken"),
                    "",
                    session.clock().instant().plus(life));
        });
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
