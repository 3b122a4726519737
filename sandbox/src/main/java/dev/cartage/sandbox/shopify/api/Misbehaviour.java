package dev.cartage.sandbox.shopify.api;

import dev.cartage.sandbox.fault.Faults;
import dev.cartage.sandbox.fault.Kind;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;

/** The wrong answers that take the place of the right one, with nothing done. */
final class Misbehaviour {
    private static final String PAGE =
            "<html><head><title>502 Bad Gateway</title></head><body><h1>502 Bad Gateway</h1></body></html>";

    private Misbehaviour() {}

    static Optional<Answer> before(Faults faults, String shop, List<String> operations) {
        OptionalLong retryAfter = faults.strike(Kind.TOO_MANY_REQUESTS, shop, operations);
        if (retryAfter.isPresent()) {
            return Optional.of(tooMany(retryAfter.getAsLong()));
        }
        if (faults.strikes(Kind.TOKEN_REVOKED, shop, operations)) {
            return Optional.of(Answer.json(
                    401,
                    Map.of("errors", "[API] Invalid API key or access token (unrecognized login or wrong password)")));
        }
        if (faults.strikes(Kind.SERVER_ERROR, shop, operations)) {
            return Optional.of(Answer.json(500, Map.of("errors", "Internal Server Error")));
        }
        if (faults.strikes(Kind.HTML_PAGE, shop, operations)) {
            return Optional.of(Answer.html(502, PAGE));
        }
        return faults.strikes(Kind.ERROR_IN_BODY, shop, operations)
                ? Optional.of(Answer.json(200, Errors.internal()))
                : Optional.empty();
    }

    private static Answer tooMany(long retryAfterSeconds) {
        Answer answer = Answer.json(
                429, Map.of("errors", "Exceeded 2 calls per second for api client. Reduce request rates to resume."));
        return retryAfterSeconds > 0 ? answer.withHeader("Retry-After", retryAfterSeconds + ".0") : answer;
    }
}
