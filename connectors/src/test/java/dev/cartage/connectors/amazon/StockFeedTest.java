package dev.cartage.connectors.amazon;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.cartage.connectors.support.Json;
import dev.cartage.connectors.support.SchemaCheck;
import dev.cartage.sandbox.amazon.Listing;
import dev.cartage.sandbox.web.Said;
import dev.cartage.spi.Outcome;
import dev.cartage.spi.RemoteException;
import dev.cartage.spi.StockSink;
import dev.cartage.spi.StockSink.Level;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class StockFeedTest extends AmazonTest {
    private final StockSink sink = session.role(StockSink.class);

    @BeforeEach
    void listMany() {
        for (int number = 0; number < 60; number++) {
            store.seller().list(new Listing("MANY-" + number, "B1", "Many", "LAMP", "DEFAULT", 1, 3));
        }
    }

    private static List<Level> levels(int quantity) {
        List<Level> levels = new ArrayList<>();
        for (int number = 0; number < 60; number++) {
            levels.add(new Level("MANY-" + number, quantity, "key"));
        }
        return levels;
    }

    /** As the hub does: whoever is asked for patience comes again. */
    private List<Outcome> setPatiently(List<Level> levels) {
        for (int tries = 0; tries < 10; tries++) {
            try {
                return sink.set(levels);
            } catch (RemoteException.Throttled patience) {
                assertThat(patience.problem().code()).isEqualTo("stock-feed-at-work");
            }
        }
        throw new AssertionError("the feed does not end");
    }

    @Test
    void manyLevelsLeaveInOneFeedWhoseReportIsRead() {
        assertThat(setPatiently(levels(7))).hasSize(60).allMatch(Outcome.Sent.class::isInstance);
        assertThat(levels(7))
                .allSatisfy(level -> assertThat(store.stock(level.sku())).isEqualTo(7));
        assertThat(store.heard())
                .noneMatch(said -> said.method().equals("PATCH"))
                .filteredOn(said -> said.method().equals("POST") && said.path().endsWith("/feeds"))
                .hasSize(1);
    }

    @Test
    void eachBadSkuIsShownAlone() {
        store.seller().refuseInFeeds("MANY-3", "'[battery]' is required but not supplied.");
        store.seller().refuseInFeeds("MANY-44", "The listing is closed.");

        List<Outcome> outcomes = setPatiently(levels(9));
        assertThat(outcomes).filteredOn(Outcome.Sent.class::isInstance).hasSize(58);
        assertThat(outcomes.get(3)).isInstanceOfSatisfying(Outcome.Refused.class, refused -> {
            assertThat(refused.retry()).isEqualTo(Outcome.Retry.AFTER_EDIT);
            assertThat(refused.problem().sentence()).contains("MANY-3", "[battery]");
        });
        assertThat(outcomes.get(44)).isInstanceOf(Outcome.Refused.class);
    }

    @Test
    void aSkuThatAmazonDoesNotKnowIsFoundThoughFeedsSayNothingOfIt() {
        List<Level> levels = new ArrayList<>(levels(5));
        levels.add(new Level("NO-SUCH", 5, "key"));

        List<Outcome> outcomes = setPatiently(levels);
        assertThat(outcomes.getLast())
                .isInstanceOfSatisfying(
                        Outcome.Refused.class,
                        later -> assertThat(later.retry()).isEqualTo(Outcome.Retry.LATER));
        assertThat(sink.set(levels.subList(60, 61)))
                .singleElement()
                .isInstanceOfSatisfying(
                        Outcome.Refused.class,
                        refused -> assertThat(refused.problem().code()).isEqualTo("sku-unknown"));
    }

    @Test
    void aLevelThatChangedWhileTheFeedWasAtWorkIsSentNext() {
        assertThatThrownBy(() -> sink.set(levels(5))).isInstanceOf(RemoteException.Throttled.class);
        List<Level> newer = new ArrayList<>(levels(5));
        newer.set(10, new Level("MANY-10", 4, "newer"));

        List<Outcome> outcomes = setPatiently(newer);
        assertThat(outcomes.get(10)).isInstanceOf(Outcome.Refused.class);
        assertThat(sink.set(List.of(newer.get(10)))).allMatch(Outcome.Sent.class::isInstance);
        assertThat(store.stock("MANY-10")).isEqualTo(4);
    }

    @Test
    void aFewLevelsWaitWhileAFeedIsAtWork() {
        assertThatThrownBy(() -> sink.set(levels(5))).isInstanceOf(RemoteException.Throttled.class);

        assertThatThrownBy(() -> sink.set(levels(5).subList(0, 1))).isInstanceOf(RemoteException.Throttled.class);
        assertThat(store.heard()).noneMatch(said -> said.method().equals("PATCH"));
    }

    @Test
    void theHandlingTimeOfAListingStays() {
        setPatiently(levels(8));
        sink.set(levels(6).subList(0, 1));

        assertThat(store.seller().listing("MANY-0").orElseThrow())
                .satisfies(listing -> assertThat(listing.quantity()).isEqualTo(6))
                .satisfies(listing -> assertThat(listing.handlingDays()).isEqualTo(3));
    }

    @Test
    void whatAmazonShipsItselfIsLeftAlone() {
        store.seller().list(new Listing("FBA-1", "B2", "Amazon's", "LAMP", "AMAZON_NA", 0, 0));

        assertThat(sink.set(List.of(new Level("FBA-1", 5, "key"))))
                .singleElement()
                .isInstanceOfSatisfying(
                        Outcome.Refused.class,
                        refused -> assertThat(refused.problem().code()).isEqualTo("fulfilled-by-amazon"));
    }

    @Test
    void theFeedIsValidByItsPublishedSchema() {
        JsonNode feeds = PublishedModels.schema("listings-feed-schema-v2.json");
        JsonNode messages = PublishedModels.schema("listings-feed-message-schema-v2.json");
        setPatiently(levels(7));

        Said upload = store.heard().stream()
                .filter(said -> said.method().equals("PUT"))
                .findFirst()
                .orElseThrow();
        JsonNode document = Json.MAPPER.readTree(upload.body());
        assertThat(new SchemaCheck(feeds, true).problems("feed", feeds, document))
                .isEmpty();
        assertThat(document.path("messages"))
                .hasSize(60)
                .allSatisfy(
                        message -> assertThat(new SchemaCheck(messages, true).problems("message", messages, message))
                                .isEmpty());
    }
}
