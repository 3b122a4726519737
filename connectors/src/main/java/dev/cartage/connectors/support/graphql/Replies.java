package dev.cartage.connectors.support.graphql;

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
            throw dialect.remote().noAnswer(dialect.remote().name() + "'s answer is no data at all.", true);
        }
        return IntStream.range(0, items).mapToObj(i -> reply("item" + i)).toList();
    }

    private Reply reply(String item) {
        for (JsonNode error : root.path("errors").values()) {
            if (error.path("path").path(0).stringValue("").equals(item)) {
                return new Reply.Failed(dialect.trouble(error, root, question));
            }
        }
        JsonNode payload = root.path("data").path(item);
        return payload.isObject()
                ? new Reply.Payload(payload)
                : new Reply.Failed(dialect.remote()
                        .noAnswer(dialect.remote().name() + "'s answer leaves out this item.", question.changes()));
    }
}
