package dev.cartage.connectors.support.graphql;

import dev.cartage.connectors.support.Remote;
import dev.cartage.spi.RemoteException;
import dev.cartage.spi.Wire;
import java.net.URI;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/** What is a store's own in its GraphQL. */
public interface Dialect {
    Remote remote();

    URI endpoint();

    /** Headers beside those for JSON. */
    Map<String, String> headers(String accessToken);

    /**
     * What an error in an answer means.
     *
     * @param root the whole answer
     */
    RemoteException trouble(JsonNode error, JsonNode root, Question question);

    /** What a status means that is the store's own; the usual ones need no saying. */
    default Optional<RemoteException> trouble(Wire.Answer answer, Question question) {
        return remote().trouble(answer, question.changes());
    }

    /** Told what each answer says beside its data, for example of the store's limits. */
    default void heard(JsonNode extensions) {}
}
