package dev.cartage.connectors.vendure;

import dev.cartage.model.Problem;
import dev.cartage.spi.Outcome;
import dev.cartage.spi.RemoteException;
import dev.cartage.spi.Wire;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/** What an answer that is no answer means. Vendure reports most troubles with status 200 and an {@code errors} list. */
final class Trouble {
    private static final int MOST_WORDS = 300;

    private Trouble() {}

    /**
     * The {@code data} of the answer.
     *
     * @throws RemoteException if it holds errors, or is no answer
     */
    static JsonNode data(Wire.Answer answer, Query query) {
        switch (answer.status()) {
            case 200, 400 -> {}
            case 401, 403 -> throw notAuthorized("Vendure or what stands before it refuses access.");
            case 404 -> throw rejected("shop-not-found", "There is no Vendure at this address.", "Correct the server.");
            case 413 -> throw rejected("too-large", "Vendure finds the request too large.", "Report this.");
            default ->
                throw noAnswer("Vendure has a trouble of its own (status " + answer.status() + ").", query.changes());
        }
        JsonNode root = tree(answer.body(), query);
        JsonNode first = root.path("errors").path(0);
        if (!first.isMissingNode()) {
            throw of(first, query);
        }
        if (!root.path("data").isObject()) {
            throw noAnswer("Vendure's answer is no data at all.", query.changes());
        }
        return root.path("data");
    }

    private static JsonNode tree(byte[] body, Query query) {
        try {
            return Json.MAPPER.readTree(body);
        } catch (JacksonException broken) {
            throw noAnswer("Vendure's answer is broken or no data at all.", query.changes());
        }
    }

    private static RemoteException of(JsonNode error, Query query) {
        String message = Json.text(error, "message");
        String said = message.length() > MOST_WORDS ? message.substring(0, MOST_WORDS) + "…" : message;
        return switch (Json.text(error.path("extensions"), "code")) {
            case "FORBIDDEN", "UNAUTHORIZED", "UNAUTHENTICATED" ->
                notAuthorized("Vendure forbids it (" + query.operation() + "): " + said + ".");
            case "CHANNEL_NOT_FOUND" ->
                rejected("channel-unknown", "Vendure has no channel with this token.", "Correct the channel token.");
            case "GRAPHQL_VALIDATION_FAILED", "GRAPHQL_PARSE_FAILED", "BAD_USER_INPUT", "USER_INPUT_ERROR" ->
                rejected(
                        "request-refused",
                        "Vendure refused the request: " + said,
                        "Check that the server runs Vendure 3.5 or a later 3; if it does, report this.");
            default -> noAnswer("Vendure has a trouble of its own: " + said, query.changes());
        };
    }

    static RemoteException noAnswer(String sentence, boolean mayHaveHappened) {
        return new RemoteException.NoAnswer(
                new Problem("no-usable-answer", sentence, "Nothing to do; it is tried again by itself."),
                mayHaveHappened);
    }

    static RemoteException rejected(String code, String sentence, String whatToDo) {
        return new RemoteException.Rejected(new Problem(code, sentence, whatToDo));
    }

    static RemoteException notAuthorized(String sentence) {
        return new RemoteException.NotAuthorized(new Problem(
                "not-authorized",
                sentence,
                "Check user and password, and in Vendure the rights of the user's role for this channel."));
    }

    /** What a trouble in the midst of a call means for one of its items. */
    static Outcome outcome(RemoteException trouble) {
        return trouble instanceof RemoteException.NoAnswer lost && lost.mayHaveHappened()
                ? new Outcome.Unknown(lost.problem())
                : new Outcome.Refused(trouble.problem(), Outcome.Retry.LATER);
    }

    static Outcome refused(String code, String sentence, String whatToDo) {
        return new Outcome.Refused(new Problem(code, sentence, whatToDo), Outcome.Retry.AFTER_EDIT);
    }
}
