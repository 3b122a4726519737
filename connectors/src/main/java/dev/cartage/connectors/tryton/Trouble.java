package dev.cartage.connectors.tryton;

import dev.cartage.model.Problem;
import dev.cartage.spi.Outcome;
import dev.cartage.spi.RemoteException;
import dev.cartage.spi.Wire;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/** What an answer that is no answer means. Tryton reports most troubles with status 200 and an {@code error} list. */
final class Trouble {
    private static final int MOST_WORDS = 300;

    private Trouble() {}

    /**
     * The answer's JSON.
     *
     * @throws RemoteException if it is none
     */
    static JsonNode tree(Wire.Answer answer) {
        switch (answer.status()) {
            case 200 -> {}
            case 401, 403 -> throw notAuthorized("Tryton or what stands before it refuses access.");
            case 404 ->
                throw rejected(
                        "database-not-found",
                        "There is no such database at this address.",
                        "Correct the server and the database.");
            case 413 ->
                throw rejected("too-large", "Tryton finds the request too large.", "Shorten the order's notes.");
            default -> throw noAnswer("Tryton has a trouble of its own (status " + answer.status() + ").");
        }
        try {
            JsonNode tree = Json.MAPPER.readTree(answer.body());
            if (tree.has("result") || tree.has("error")) {
                return tree;
            }
        } catch (JacksonException broken) {
            // Said below, as of anything else that is no answer.
        }
        throw noAnswer("Tryton's answer is broken or no data at all.");
    }

    /** @param error a kind or an exception's words, then what Tryton tells of it */
    static RemoteException of(JsonNode error) {
        String said = shortened(
                error.path(1).isArray()
                        ? error.path(1).path(0).asString("")
                        : error.path(1).asString(""));
        return switch (error.path(0).asString("")) {
            case "UserError" ->
                rejected(
                        "tryton-refused",
                        "Tryton refuses it: " + said,
                        "Correct the order, or ask who looks after Tryton.");
            case "UserWarning" ->
                rejected(
                        "tryton-asks",
                        "Tryton asks for a person's word: "
                                + error.path(1).path(1).asString(""),
                        "Ask who looks after Tryton.");
            default ->
                noAnswer("Tryton has a trouble of its own: "
                        + shortened(error.path(0).asString("")) + ".");
        };
    }

    private static String shortened(String text) {
        return text.length() > MOST_WORDS ? text.substring(0, MOST_WORDS) + "…" : text;
    }

    static RemoteException noAnswer(String sentence) {
        return new RemoteException.NoAnswer(
                new Problem("no-usable-answer", sentence, "Nothing to do; it is tried again by itself."), true);
    }

    static RemoteException rejected(String code, String sentence, String whatToDo) {
        return new RemoteException.Rejected(new Problem(code, sentence, whatToDo));
    }

    static RemoteException notAuthorized(String sentence) {
        return new RemoteException.NotAuthorized(
                new Problem("not-authorized", sentence, "Check user and password, and the user's groups in Tryton."));
    }

    static Outcome refused(String code, String sentence, String whatToDo) {
        return new Outcome.Refused(new Problem(code, sentence, whatToDo), Outcome.Retry.AFTER_EDIT);
    }
}
