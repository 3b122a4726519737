package dev.cartage.connectors.amazon;

import static dev.cartage.connectors.amazon.SpApi.PROBLEMS;

import dev.cartage.connectors.support.Json;
import dev.cartage.connectors.support.Remote;
import dev.cartage.connectors.support.Tally;
import dev.cartage.spi.Outcome;
import dev.cartage.spi.StockSink;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/**
 * Writes levels: few by a patch each, many by one feed. While a feed is at work nothing else is sent, for Amazon does not
 * keep the order between feeds and patches.
 */
record StockLevels(SpApi api) implements StockSink {
    private static final int MOST = 500;
    private static final int FEW = 25;

    @Override
    public int batch() {
        return MOST;
    }

    /** @throws dev.cartage.spi.RemoteException.Throttled while a feed is at work; then all are asked for again */
    @Override
    public List<Outcome> set(List<Level> levels) {
        StockFeed feed = new StockFeed(api);
        Optional<FeedReport> finished = feed.finished();
        if (finished.isPresent()) {
            return levels.stream().map(finished.get()::outcome).toList();
        }
        Listings listings = Listings.of(levels.stream().map(Level::sku).toList(), api);
        Tally<Level> tally = new Tally<>(levels);
        levels.forEach(level -> listings.refusal(level.sku()).ifPresent(refusal -> tally.put(level, refusal)));
        if (tally.open().size() > FEW) {
            throw feed.begin(tally.open(), listings);
        }
        tally.each(level -> patch(level, listings));
        return tally.outcomes();
    }

    private Outcome patch(Level level, Listings listings) {
        Map<String, String> where = Map.of("marketplaceIds", api.marketplace().id());
        Map<String, ?> patch = listings.patch(level.sku(), level.quantity());
        JsonNode answer = api.say(Operation.PATCH_LISTING, where, patch, api.seller(), level.sku());
        Set<String> why = Json.by("message", Json.list(answer, "issues")).keySet();
        return Json.text(answer, "status").equals("ACCEPTED")
                ? new Outcome.Sent(Json.text(answer, "submissionId"))
                : refused(level, String.join(" ", why));
    }

    static Outcome refused(Level level, String why) {
        return PROBLEMS.outcome("level-refused", Map.of("sku", level.sku(), "said", Remote.excerpt(why)));
    }
}
