package dev.cartage.connectors.shopify;

import dev.cartage.model.Problem;
import dev.cartage.spi.Outcome;
import dev.cartage.spi.RemoteException;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;

/** What one item's answer means. */
final class Outcomes {
    private Outcomes() {}

    /** Shopify's words on what is wrong with the item; "" if nothing is. */
    static String errors(JsonNode payload) {
        return payload.path("userErrors")
                .valueStream()
                .map(error -> Json.text(error, "message"))
                .collect(Collectors.joining(" "));
    }

    static Outcome of(RemoteException trouble) {
        return trouble instanceof RemoteException.NoAnswer lost && lost.mayHaveHappened()
                ? new Outcome.Unknown(lost.problem())
                : later(trouble.problem());
    }

    static Outcome later(Problem problem) {
        return new Outcome.Refused(problem, Outcome.Retry.LATER);
    }

    static Outcome refused(String code, String sentence, String whatToDo) {
        return new Outcome.Refused(new Problem(code, sentence, whatToDo), Outcome.Retry.AFTER_EDIT);
    }
}
