package dev.cartage.connectors.shopify;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.cartage.connectors.support.Skus;
import dev.cartage.spi.Outcome;
import dev.cartage.spi.RemoteException;
import dev.cartage.spi.StockSink;
import dev.cartage.spi.StockSink.Level;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class StockLevelsTest extends SandboxTest {
    private static Level level(String sku, int quantity) {
        return new Level(sku, quantity, new UUID(sku.hashCode(), quantity).toString());
    }

    @Test
    void twoHundredLevelsCostTwoRequests() {
        List<Level> levels = new ArrayList<>();
        store.skus().forEach(sku -> levels.add(level(sku, 77)));

        assertThat(session.role(StockSink.class).set(levels)).allMatch(Outcome.Sent.class::isInstance);
        assertThat(levels).hasSize(200);
        assertThat(session.requests()).isEqualTo(2);
    }

    @Test
    void aLevelThatShopifyRefusesDoesNotHoldUpTheOthers() {
        String good = store.skus().get(1);
        List<Outcome> outcomes = session.role(StockSink.class).set(List.of(level(sku(), -5), level(good, 8)));

        assertThat(outcomes.getFirst()).isInstanceOfSatisfying(Outcome.Refused.class, refused -> {
            assertThat(refused.retry()).isEqualTo(Outcome.Retry.AFTER_EDIT);
            assertThat(refused.problem().sentence()).contains(sku());
        });
        assertThat(outcomes.getLast()).isInstanceOf(Outcome.Sent.class);
        assertThat(store.stock(good)).isEqualTo(8);
    }

    @Test
    void anItemThatIsNotYetKeptAtTheLocationIsPutThere() {
        var second = store.shop().locations().get(1);
        StockSink sink = session.rolesWith(settings -> Samples.at(settings, Long.toString(second.id())))
                .require(StockSink.class);

        assertThat(sink.set(List.of(level(sku(), 31)))).allMatch(Outcome.Sent.class::isInstance);
        long item = store.shop().catalogue().bySku(sku()).orElseThrow().itemId();
        assertThat(store.shop().stock().find(item, second.id()).orElseThrow().available())
                .isEqualTo(31);
    }

    @Test
    void withoutALocationNothingIsWritten() {
        StockSink sink = session.rolesWith(settings -> Samples.at(settings, "")).require(StockSink.class);

        assertThatThrownBy(() -> sink.set(List.of(level(sku(), 1)))).isInstanceOf(RemoteException.Rejected.class);
        assertThat(session.requests()).isZero();
    }

    @Test
    void aSkuOfSeveralProductsIsRefusedUnlessDuplicatesAreIncluded() {
        Skus<Stocked> items = new Skus<>("Shopify");
        items.add("MUG", new Stocked("1", true, 3));
        items.add("MUG", new Stocked("2", true, 3));

        assertThat(items.find("MUG", false)).isInstanceOf(Skus.Unknown.class);
        assertThat(items.find("MUG", true)).isInstanceOf(Skus.Known.class);
    }

    private int available(long item) {
        long location = store.shop().locations().getFirst().id();
        return store.shop().stock().find(item, location).orElseThrow().available();
    }

    @Test
    void withDuplicatesIncludedTheLevelGoesToAllProducts() {
        long twin = store.shop().duplicate(sku()).itemId();
        StockSink refusing = session.role(StockSink.class);
        StockSink including = session.rolesWith(settings -> Samples.with(settings, "includeDuplicateSkus", true))
                .require(StockSink.class);

        assertThat(refusing.set(List.of(level(sku(), 4)))).allMatch(Outcome.Refused.class::isInstance);
        assertThat(including.set(List.of(level(sku(), 4)))).allMatch(Outcome.Sent.class::isInstance);
        assertThat(available(twin)).isEqualTo(4);
        assertThat(store.stock(sku())).isEqualTo(4);
    }
}
