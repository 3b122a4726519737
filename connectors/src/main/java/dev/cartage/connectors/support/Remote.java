package dev.cartage.connectors.support;

import dev.cartage.model.Problem;
import dev.cartage.spi.RemoteException;
import dev.cartage.spi.Wire;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Supplier;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/**
 * The other side, by name, and what its answers mean that are no answers. Every answer is passing (tried again by itself),
 * final (a person has to change something) or a matter of credentials, and never anything by accident.
 *
 * @param name as people know it, for example {@code Shopify}
 * @param credentialAdvice what to do where it does not accept the credentials
 */
public record Remote(String name, String credentialAdvice) {
    /** The code of the problem that there is nothing of a key. */
    public static final String NOT_FOUND = "not-found";

    private static final int MOST_WORDS = 300;
    private static final Duration USUAL_PATIENCE = Duration.ofSeconds(10);

    /**
     * What the status means; empty for 2xx.
     *
     * @param changes whether the request was to change something
     */
    public Optional<RemoteException> trouble(Wire.Answer answer, boolean changes) {
        int status = answer.status();
        if (status >= 200 && status < 300) {
            return Optional.empty();
        }
        return Optional.of(
                switch (status) {
                    case 401, 403 -> notAuthorized(name + " refuses access (status " + status + ")" + words(answer));
                    case 429, 430 -> throttled(patience(answer));
                    case 404, 410 ->
                        rejected(
                                NOT_FOUND,
                                name + " has nothing at this address (status " + status + ")" + words(answer),
                                "Check the address and numbers in the settings.");
                    default ->
                        status >= 500 || status == 408 || status == 425
                                ? noAnswer(name + " has a trouble of its own (status " + status + ").", changes)
                                : rejected(
                                        "request-refused",
                                        name + " refused the request (status " + status + ")" + words(answer),
                                        "Check the settings; if they are right, report this.");
                });
    }

    /** Its own words, if they are words and not a page. */
    private static String words(Wire.Answer answer) {
        String body = new String(answer.body(), StandardCharsets.UTF_8).strip();
        return body.isEmpty() || body.startsWith("<") ? "." : ": " + excerpt(body);
    }

    /** As the header Retry-After says, in seconds. */
    private static Duration patience(Wire.Answer answer) {
        String seconds = answer.header("retry-after").strip();
        boolean given = !seconds.isEmpty()
                && seconds.length() < 6
                && seconds.chars().allMatch(character -> character == '.' || Character.isDigit(character));
        return given ? Duration.ofMillis((long) (Double.parseDouble(seconds) * 1000)) : USUAL_PATIENCE;
    }

    /**
     * The answer's JSON.
     *
     * @throws RemoteException as {@link #trouble} finds it, and NoAnswer for a page in place of JSON
     */
    public JsonNode json(Wire.Answer answer, boolean changes) {
        trouble(answer, changes).ifPresent(trouble -> {
            throw trouble;
        });
        return json(answer.body(), changes);
    }

    /** @throws RemoteException.NoAnswer if it is broken or no JSON at all */
    public JsonNode json(byte[] body, boolean changes) {
        try {
            JsonNode root = Json.MAPPER.readTree(body);
            if (root.isContainer()) {
                return root;
            }
        } catch (JacksonException broken) {
            throw noAnswer(name + "'s answer is broken or no data at all.", changes);
        }
        throw noAnswer(name + "'s answer is no data at all.", changes);
    }

    /** What a call for one thing brings; empty if the remote has nothing of that key. */
    public static <T> Optional<T> ifThere(Supplier<T> call) {
        try {
            return Optional.of(call.get());
        } catch (RemoteException.Rejected refused) {
            if (refused.problem().code().equals(NOT_FOUND)) {
                return Optional.empty();
            }
            throw refused;
        }
    }

    /** The beginning of a text of the remote's, for a sentence. */
    public static String excerpt(String said) {
        return said.length() > MOST_WORDS ? said.substring(0, MOST_WORDS) + "…" : said;
    }

    public RemoteException noAnswer(String sentence, boolean mayHaveHappened) {
        return new RemoteException.NoAnswer(
                new Problem("no-usable-answer", sentence, "Nothing to do; it is tried again by itself."),
                mayHaveHappened);
    }

    public RemoteException rejected(String code, String sentence, String whatToDo) {
        return new RemoteException.Rejected(new Problem(code, sentence, whatToDo));
    }

    public RemoteException notAuthorized(String sentence) {
        return new RemoteException.NotAuthorized(new Problem("not-authorized", sentence, credentialAdvice));
    }

    public RemoteException throttled(Duration patience) {
        return new RemoteException.Throttled(
                new Problem(
                        "throttled",
                        name + " asks for patience: the allowance of requests is used up.",
                        "Nothing to do; it goes on by itself in a moment."),
                patience);
    }
}
