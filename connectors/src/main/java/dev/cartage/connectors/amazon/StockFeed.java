package dev.cartage.connectors.amazon;

import static dev.cartage.connectors.amazon.SpApi.AMAZON;
import static dev.cartage.connectors.amazon.SpApi.PROBLEMS;

import dev.cartage.connectors.support.Json;
import dev.cartage.spi.RemoteException;
import dev.cartage.spi.StockSink.Level;
import dev.cartage.spi.Tokens;
import dev.cartage.spi.Tokens.Token;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import tools.jackson.databind.JsonNode;

/**
 * Many levels in one JSON_LISTINGS_FEED, on which Amazon works for minutes. The feed's number and what it holds are kept
 * with the tokens until its processing report was read, so that any node can go on after any crash.
 */
record StockFeed(SpApi api) {
    private static final String NAME = "stock feed";
    private static final String TYPE = "application/json; charset=UTF-8";
    private static final Token NONE = new Token("", "", Instant.EPOCH);

    /** Hands the levels over; the answer asks for patience. */
    RemoteException begin(List<Level> levels, Listings listings) {
        Map<String, Integer> content = new LinkedHashMap<>();
        levels.forEach(level -> content.put(level.sku(), level.quantity()));
        JsonNode place = api.say(Operation.CREATE_FEED_DOCUMENT, Map.of(), Map.of("contentType", TYPE));
        byte[] document = Json.bytes(Json.object(document(content, listings)));
        api.documents().put(URI.create(Json.text(place, "url")), TYPE, document);
        Map<String, ?> wanted = Map.of(
                "feedType", "JSON_LISTINGS_FEED",
                "marketplaceIds", List.of(api.marketplace().id()),
                "inputFeedDocumentId", Json.text(place, "feedDocumentId"));
        String id = Json.text(api.say(Operation.CREATE_FEED, Map.of(), wanted), "feedId");
        Token begun = new Token(
                id, Json.object(content).toString(), api.session().clock().instant());
        api.session().tokens().keep(NAME, begun);
        return atWork();
    }

    /** Messages are numbered from 1 in the order of the content. */
    private Map<String, ?> document(Map<String, Integer> content, Listings listings) {
        List<Map<String, ?>> messages = new ArrayList<>();
        content.forEach((sku, quantity) -> {
            Map<String, Object> message = new HashMap<>(listings.patch(sku, quantity));
            message.putAll(Map.of("messageId", messages.size() + 1, "sku", sku, "operationType", "PATCH"));
            messages.add(message);
        });
        return Map.of("header", Map.of("sellerId", api.seller(), "version", "2.0"), "messages", messages);
    }

    /**
     * The report of the feed that was begun last, once; empty if there is none.
     *
     * @throws RemoteException.Throttled while Amazon works on it
     */
    Optional<FeedReport> finished() {
        Tokens tokens = api.session().tokens();
        Optional<FeedReport> report =
                tokens.current(NAME).filter(Predicate.not(NONE::equals)).map(this::report);
        report.ifPresent(_ -> tokens.keep(NAME, NONE));
        return report;
    }

    private FeedReport report(Token begun) {
        JsonNode content = Json.MAPPER.readTree(begun.refresh());
        JsonNode feed = api.ask(Operation.GET_FEED, Map.of(), begun.access());
        return switch (Json.text(feed, "processingStatus")) {
            case "DONE" -> FeedReport.of(begun.access(), content, result(Json.text(feed, "resultFeedDocumentId")));
            case "CANCELLED", "FATAL" -> new FeedReport(begun.access(), content, Map.of("", "it gives no reason."));
            default -> throw atWork();
        };
    }

    private JsonNode result(String documentId) {
        JsonNode place = api.ask(Operation.GET_FEED_DOCUMENT, Map.of(), documentId);
        boolean packed = Json.text(place, "compressionAlgorithm").equals("GZIP");
        return AMAZON.json(api.documents().get(URI.create(Json.text(place, "url")), packed), false);
    }

    private static RemoteException atWork() {
        return PROBLEMS.trouble("stock-feed-at-work", Map.of(), false, Duration.ofMinutes(1));
    }
}
