package dev.cartage.connectors.support.graphql;

import dev.cartage.connectors.support.Remote;
import java.util.List;
import java.util.stream.IntStream;
import tools.jackson.databind.JsonNode;

/** The answer to a request for many items. */
record Replies(JsonNode root, Question question, Dialect dialect) {
    /** @throws dev.cartage.spi.RemoteException if an error concerns them all */
    List<Reply> of(int items) {
        JsonNode errors = root.path("errors");
        boolean noData = !root.path("data").isObject();
        errors.valueStream()
                .filter(error -> noData || error.path("path").isEmpty())
                .findFirst()
                .ifPresent(error -> {
                    throw dialect.trouble(error, root, question);
                });
        if (noData) {
            throw dialect.noData(question);
        }
        return IntStream.range(0, items).mapToObj(i -> reply("item" + i)).toList();
    }

    private Reply reply(String item) {
        for (JsonNode error : root.path("errors").values()) {
            if (error.path("path").path(0).stringValue("").equals(item)) {
                return new Reply.Failed(dialect.trouble(error, root, question));
            }
        }
        Remote remote = dialect.problems().remote();
        JsonNode payload = root.path("data").path(item);
        return payload.isObject()
                ? new Reply.Payload(payload)
                : new Reply.Failed(
                        remote.noAnswer(remote.name() + "'s answer leaves out this item.", question.changes()));
    }
}
