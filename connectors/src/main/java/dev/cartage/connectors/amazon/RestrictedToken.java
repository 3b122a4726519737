package dev.cartage.connectors.amazon;

import dev.cartage.connectors.support.AccessToken;
import dev.cartage.connectors.support.FetchedToken;
import dev.cartage.connectors.support.Json;
import dev.cartage.connectors.support.Resource;
import dev.cartage.spi.Tokens.Token;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/**
 * A restricted data token, without which the old Orders interface leaves out name and address. The new one needs none: the
 * application's roles decide.
 */
final class RestrictedToken {
    /** For all orders, so that an hour's work needs one token. */
    private static final List<JsonNode> WANTED =
            Json.list(Json.MAPPER.readTree(Resource.text(RestrictedToken.class, "restricted.json")), "resources");

    private RestrictedToken() {}

    static AccessToken of(SpApi api) {
        return new FetchedToken(api.session(), "restricted " + api.seller(), () -> {
            JsonNode said = api.say(Operation.CREATE_RESTRICTED_TOKEN, Map.of(), Map.of("restrictedResources", WANTED));
            Instant now = api.session().clock().instant();
            long seconds = said.path("expiresIn").longValue(3_600);
            return new Token(Json.text(said, "restrictedDataToken"), "", now.plusSeconds(seconds));
        });
    }
}
