package dev.cartage.sandbox.amazon;

import dev.cartage.sandbox.control.Json;
import dev.cartage.sandbox.web.Said;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.zip.GZIPOutputStream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Feeds API 2021-06-30: documents, and JSON_LISTINGS_FEED, which is worked on while it is asked for. */
final class FeedsApi {
    private final Seller seller;
    private final ListingsApi listings;
    private final URI address;
    private final AtomicInteger count = new AtomicInteger();
    private final Map<String, byte[]> documents = new ConcurrentHashMap<>();
    private final Map<String, Feed> feeds = new ConcurrentHashMap<>();

    private record Feed(String document, int polls) {}

    /** @param address of the seller */
    FeedsApi(Seller seller, ListingsApi listings, URI address) {
        this.seller = seller;
        this.listings = listings;
        this.address = address;
    }

    Answer createDocument(Said said) {
        if (said.json().path("contentType").asString("").isEmpty()) {
            throw Refusal.invalid("Invalid input");
        }
        String id = "amzn1.tortuga.4.na." + count.incrementAndGet();
        return Answer.of("createFeedDocument", 201, place(id));
    }

    private ObjectNode place(String id) {
        return Json.MAPPER.createObjectNode().put("feedDocumentId", id).put("url", address + "/documents/" + id);
    }

    Answer put(Said said) {
        documents.put(said.part(1), said.body());
        return Answer.empty("", 200);
    }

    Answer get(Said said) {
        byte[] document = documents.get(said.part(1));
        return document == null ? Answer.empty("", 404) : new Answer("", 200, document);
    }

    Answer create(Said said) {
        String document = said.json().path("inputFeedDocumentId").asString("");
        if (!documents.containsKey(document)) {
            throw Refusal.invalid("Invalid input");
        }
        String id = Integer.toString(500_000 + count.incrementAndGet());
        feeds.put(id, new Feed(document, 0));
        return Answer.of("createFeed", 202, Json.MAPPER.createObjectNode().put("feedId", id));
    }

    Answer status(Said said) {
        String id = said.part(3);
        Feed feed = Optional.ofNullable(feeds.get(id)).orElseThrow(() -> Refusal.notFound("There is no such feed."));
        feeds.put(id, new Feed(feed.document(), feed.polls() + 1));
        boolean done = feed.polls() >= seller.settings().feedPolls();
        ObjectNode answer = Json.MAPPER
                .createObjectNode()
                .put("feedId", id)
                .put("feedType", "JSON_LISTINGS_FEED")
                .put("createdTime", seller.now().toString())
                .put("processingStatus", done ? "DONE" : feed.polls() == 0 ? "IN_QUEUE" : "IN_PROGRESS");
        if (done) {
            documents.computeIfAbsent(
                    id + "-report",
                    _ -> zipped(report(id, Json.read(documents.getOrDefault(feed.document(), new byte[0])))));
            answer.put("resultFeedDocumentId", id + "-report");
        }
        return Answer.of("getFeed", 200, answer);
    }

    Answer document(Said said) {
        return Answer.of("getFeedDocument", 200, place(said.part(3)).put("compressionAlgorithm", "GZIP"));
    }

    /** Makes the changes. As at Amazon, a SKU that does not exist is no error. */
    private ObjectNode report(String id, JsonNode feed) {
        ObjectNode report = Json.MAPPER.createObjectNode();
        report.putObject("header")
                .put("sellerId", feed.path("header").path("sellerId").asString(""))
                .put("version", "2.0")
                .put("feedId", id);
        ArrayNode issues = report.putArray("issues");
        for (JsonNode message : feed.path("messages")) {
            String sku = message.path("sku").asString("");
            seller.refusedInFeeds(sku)
                    .or(() -> seller.listing(sku).flatMap(listing -> listings.apply(listing, message)))
                    .ifPresent(why -> issues.addObject()
                            .put("messageId", message.path("messageId").asInt())
                            .put("sku", sku)
                            .put("code", "90220")
                            .put("severity", "ERROR")
                            .put("message", why));
        }
        int sent = feed.path("messages").size();
        report.putObject("summary")
                .put("errors", issues.size())
                .put("warnings", 0)
                .put("messagesProcessed", sent)
                .put("messagesAccepted", sent - issues.size())
                .put("messagesInvalid", issues.size());
        return report;
    }

    private static byte[] zipped(ObjectNode report) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (GZIPOutputStream zip = new GZIPOutputStream(bytes)) {
            zip.write(Json.bytes(report));
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return bytes.toByteArray();
    }
}
