package dev.cartage.connectors.amazon;

import dev.cartage.connectors.support.Json;
import dev.cartage.model.Problem;
import dev.cartage.spi.RemoteException;
import dev.cartage.spi.Session;
import dev.cartage.spi.StockSink.Level;
import dev.cartage.spi.Tokens.Token;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.zip.GZIPInputStream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Many levels in one JSON_LISTINGS_FEED, on which Amazon works for minutes. The feed's number and what it holds are kept
 * with the tokens until its processing report was read, so that any node can go on after any crash.
 */
final class StockFeed {
    private static final String NAME = "stock feed";
    private static final String TYPE = "application/json; charset=UTF-8";
    private static final Duration PATIENCE = Duration.ofMinutes(1);

    private final SpApi api;
    private final Session session;

    StockFeed(SpApi api, Session session) {
        this.api = api;
        this.session = session;
    }

    /** Hands the levels over; the answer asks for patience. */
    RemoteException begin(List<Level> levels, Listings listings) {
        JsonNode place = api.ask(
                Call.of(Operation.CREATE_FEED_DOCUMENT).saying(Json.object().put("contentType", TYPE)));
        api.upload(URI.create(Json.text(place, "url")), Json.bytes(document(levels, listings, api.seller)));
        ObjectNode wanted = Json.object()
                .put("feedType", "JSON_LISTINGS_FEED")
                .put("inputFeedDocumentId", Json.text(place, "feedDocumentId"));
        wanted.putArray("marketplaceIds").add(api.marketplace.id);
        String id = Json.text(api.ask(Call.of(Operation.CREATE_FEED).saying(wanted)), "feedId");
        keep(new Token(id, content(levels).toString(), session.clock().instant()));
        return atWork();
    }

    private static ObjectNode content(List<Level> levels) {
        ObjectNode content = Json.object();
        levels.forEach(level -> content.put(level.sku(), level.quantity()));
        return content;
    }

    /** Messages are numbered from 1 in the order of the content. */
    static ObjectNode document(List<Level> levels, Listings listings, String seller) {
        ObjectNode feed = Json.object();
        feed.putObject("header").put("sellerId", seller).put("version", "2.0");
        ArrayNode messages = feed.putArray("messages");
        for (Map.Entry<String, JsonNode> one : content(levels).properties()) {
            ObjectNode message = messages.addObject();
            message.put("messageId", messages.size()).put("sku", one.getKey()).put("operationType", "PATCH");
            message.setAll(listings.patch(one.getKey(), one.getValue().intValue()));
        }
        return feed;
    }

    /**
     * The report of the feed that was begun last, once; empty if there is none.
     *
     * @throws RemoteException.Throttled while Amazon works on it
     */
    Optional<FeedReport> finished() {
        Optional<Token> begun =
                session.tokens().current(NAME).filter(token -> !token.access().isEmpty());
        return begun.map(token -> {
            FeedReport report = report(token);
            keep(new Token("", "", Instant.EPOCH));
            return report;
        });
    }

    private FeedReport report(Token begun) {
        JsonNode content = Json.MAPPER.readTree(begun.refresh());
        JsonNode feed = api.ask(Call.of(Operation.GET_FEED, begun.access()));
        return switch (Json.text(feed, "processingStatus")) {
            case "DONE" -> FeedReport.of(begun.access(), content, result(Json.text(feed, "resultFeedDocumentId")));
            case "CANCELLED", "FATAL" -> new FeedReport(begun.access(), content, Map.of(), true);
            default -> throw atWork();
        };
    }

    private JsonNode result(String documentId) {
        JsonNode place = api.ask(Call.of(Operation.GET_FEED_DOCUMENT, documentId));
        byte[] body = api.download(URI.create(Json.text(place, "url")));
        return SpApi.AMAZON.json(
                Json.text(place, "compressionAlgorithm").equals("GZIP") ? unpacked(body) : body, false);
    }

    private static byte[] unpacked(byte[] body) {
        try (InputStream plain = new GZIPInputStream(new ByteArrayInputStream(body))) {
            return plain.readAllBytes();
        } catch (IOException broken) {
            throw SpApi.AMAZON.noAnswer("Amazon's processing report cannot be unpacked.", false);
        }
    }

    private static RemoteException atWork() {
        return new RemoteException.Throttled(
                new Problem(
                        "stock-feed-at-work",
                        "Amazon is still working on the levels it was sent last.",
                        "Nothing to do; it is asked again in a minute."),
                PATIENCE);
    }

    private void keep(Token token) {
        while (!session.tokens().replace(NAME, session.tokens().current(NAME), token)) {
            // The lane has one owner; only a late write of the one before can come between.
        }
    }
}
