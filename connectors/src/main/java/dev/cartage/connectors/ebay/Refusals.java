package dev.cartage.connectors.ebay;

import static dev.cartage.connectors.ebay.Api.EBAY;

import dev.cartage.connectors.support.Json;
import dev.cartage.connectors.support.Remote;
import dev.cartage.connectors.support.Resource;
import dev.cartage.spi.RemoteException;
import dev.cartage.spi.Wire;
import java.time.Duration;
import java.util.Map;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;

/** What eBay's errors mean; the table {@code errors.txt} knows each that eBay documents for the calls used. */
final class Refusals {
    private static final Map<String, String> MEANINGS = Resource.rows(Refusals.class, "errors.txt").stream()
            .collect(Collectors.toMap(row -> row[0], row -> row[1]));
    /** What eBay allows in a day comes back at midnight in California; until then it is tried now and then. */
    private static final Duration USED_UP = Duration.ofMinutes(30);

    private Refusals() {}

    /**
     * The body of a refusal says more than its status.
     *
     * @throws RemoteException for an answer that is none
     */
    static void check(Wire.Answer answer, boolean changes) {
        EBAY.trouble(answer, changes).ifPresent(trouble -> {
            throw switch (answer.status()) {
                case 400, 409 ->
                    of(EBAY.json(answer.body(), changes).path("errors").path(0), changes);
                default -> trouble;
            };
        });
    }

    /** @param error as eBay's type Error describes it */
    static RemoteException of(JsonNode error, boolean changes) {
        String more = Json.text(error, "longMessage");
        String words = more.isEmpty() ? Json.text(error, "message") : more;
        return of(error.path("errorId").asString(""), words, changes);
    }

    /** @param id means the same in all of eBay's interfaces */
    static RemoteException of(String id, String words, boolean changes) {
        String said =
                words.isEmpty() ? "eBay refused it." : "eBay refused it: " + Remote.excerpt(words) + " (" + id + ")";
        String meaning = MEANINGS.getOrDefault(id, "Look at it in Seller Hub; if all is right there, report this.");
        return switch (meaning) {
            case "passing" -> EBAY.noAnswer("eBay has a trouble of its own: " + Remote.excerpt(words), changes);
            case "used up" -> EBAY.throttled(USED_UP);
            case "credentials" -> EBAY.notAuthorized(said);
            case "not there" ->
                EBAY.rejected(Remote.NOT_FOUND, said, "Correct the SKU in eBay or at the warehouse, or map it.");
            default -> EBAY.rejected("ebay-" + id, said, meaning);
        };
    }
}
