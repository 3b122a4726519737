package dev.cartage.connectors.amazon;

import dev.cartage.connectors.support.Json;
import dev.cartage.connectors.support.OneByOne;
import dev.cartage.connectors.support.Outcomes;
import dev.cartage.connectors.support.Remote;
import dev.cartage.spi.Outcome;
import dev.cartage.spi.Session;
import dev.cartage.spi.StockSink;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;

/**
 * Writes levels: few by a patch each, many by one feed. While a feed is at work nothing else is sent, for Amazon does not
 * keep the order between feeds and patches.
 */
final class StockLevels implements StockSink {
    private static final int MOST = 500;
    private static final int FEW = 25;

    private final SpApi api;
    private final StockFeed feed;

    StockLevels(SpApi api, Session session) {
        this.api = api;
        this.feed = new StockFeed(api, session);
    }

    @Override
    public int batch() {
        return MOST;
    }

    /** @throws dev.cartage.spi.RemoteException.Throttled while a feed is at work; then all are asked for again */
    @Override
    public List<Outcome> set(List<Level> levels) {
        Optional<FeedReport> finished = feed.finished();
        if (finished.isPresent()) {
            return levels.stream().map(finished.get()::outcome).toList();
        }
        Listings listings = Listings.of(levels.stream().map(Level::sku).toList(), api);
        List<Level> writable = levels.stream()
                .filter(level -> listings.refusal(level.sku()).isEmpty())
                .toList();
        if (writable.size() > FEW) {
            throw feed.begin(writable, listings);
        }
        OneByOne each = new OneByOne();
        List<Outcome> outcomes = new ArrayList<>();
        for (Level level : levels) {
            outcomes.add(listings.refusal(level.sku()).orElseGet(() -> each.attempt(() -> patch(level, listings))));
        }
        return outcomes;
    }

    private Outcome patch(Level level, Listings listings) {
        JsonNode answer = api.ask(Call.of(Operation.PATCH_LISTING, api.seller, level.sku())
                .with("marketplaceIds", api.marketplace.id)
                .saying(listings.patch(level.sku(), level.quantity())));
        return Json.text(answer, "status").equals("ACCEPTED")
                ? new Outcome.Sent(Json.text(answer, "submissionId"))
                : refused(
                        level.sku(),
                        answer.path("issues")
                                .valueStream()
                                .map(issue -> Json.text(issue, "message"))
                                .collect(Collectors.joining(" ")));
    }

    static Outcome refused(String sku, String why) {
        return Outcomes.refused(
                "level-refused",
                "Amazon does not take the level of “" + sku + "”: " + Remote.excerpt(why),
                "Correct the listing in Seller Central; the next change of the level is then sent.");
    }
}
