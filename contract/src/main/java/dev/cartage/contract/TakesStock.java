package dev.cartage.contract;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cartage.spi.Capability;
import dev.cartage.spi.Outcome;
import dev.cartage.spi.RemoteException;
import dev.cartage.spi.StockSink;
import dev.cartage.spi.StockSink.Level;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** The store sells what the warehouse has. */
interface TakesStock extends ContractPart {
    private static Level level(String sku, int quantity, String key) {
        String unique = sku + key;
        return new Level(
                sku,
                quantity,
                UUID.nameUUIDFromBytes(unique.getBytes(StandardCharsets.UTF_8)).toString());
    }

    @Test
    default void setsManyLevelsAtOnce() {
        only(Capability.TAKES_STOCK);
        List<Level> levels = new ArrayList<>();
        for (int i = 0; i < 10; i++) {
            levels.add(level(store().skus().get(i), 40 + i, "many"));
        }

        assertThat(session().role(StockSink.class).set(levels)).hasSize(10).allMatch(Outcome.Sent.class::isInstance);
        levels.forEach(level -> assertThat(store().stock(level.sku())).isEqualTo(level.quantity()));
    }

    @Test
    default void setsZeroAndSetsAgain() {
        only(Capability.TAKES_STOCK);
        String sku = store().skus().getFirst();
        StockSink sink = session().role(StockSink.class);

        sink.set(List.of(level(sku, 7, "first")));
        sink.set(List.of(level(sku, 0, "second")));
        assertThat(store().stock(sku)).isZero();
        sink.set(List.of(level(sku, 7, "third")));
        assertThat(store().stock(sku)).isEqualTo(7);
    }

    @Test
    default void anUnknownSkuIsRefusedAndTheOthersAreSet() {
        only(Capability.TAKES_STOCK);
        String sku = store().skus().getFirst();

        List<Outcome> outcomes =
                session().role(StockSink.class).set(List.of(level("NO-SUCH-SKU \"x\"", 3, "a"), level(sku, 12, "b")));
        assertThat(outcomes.getFirst())
                .isInstanceOfSatisfying(
                        Outcome.Refused.class,
                        refused -> assertThat(refused.retry()).isEqualTo(Outcome.Retry.AFTER_EDIT));
        assertThat(outcomes.getLast()).isInstanceOf(Outcome.Sent.class);
        assertThat(store().stock(sku)).isEqualTo(12);
    }

    @Test
    default void theNewestLevelHoldsAfterALostAnswer() {
        only(Capability.TAKES_STOCK);
        String sku = store().skus().getFirst();
        StockSink sink = session().role(StockSink.class);
        for (int nth = 1; nth <= 3; nth++) {
            session().spoil(nth, new HttpFault.LostAnswer());
            assertThat(isSet(sink, level(sku, 20 + nth, "lost-" + nth)) && nth == 1)
                    .as("the first request was spoiled")
                    .isFalse();
            session().heal();

            assertThat(sink.set(List.of(level(sku, 30 + nth, "newest-" + nth))))
                    .allMatch(Outcome.Sent.class::isInstance);
            assertThat(store().stock(sku)).isEqualTo(30 + nth);
        }
    }

    @Test
    default void theSameLevelMayBeSentAgainWithItsKey() {
        only(Capability.TAKES_STOCK);
        String sku = store().skus().getFirst();
        StockSink sink = session().role(StockSink.class);
        for (int nth = 1; nth <= 3; nth++) {
            Level level = level(sku, 50 + nth, "same-" + nth);
            session().spoil(nth, new HttpFault.HalfAnswer());
            boolean set = isSet(sink, level);
            session().heal();

            assertThat(set || isSet(sink, level)).isTrue();
            assertThat(store().stock(sku)).isEqualTo(50 + nth);
        }
    }

    private static boolean isSet(StockSink sink, Level level) {
        try {
            return sink.set(List.of(level)).getFirst() instanceof Outcome.Sent;
        } catch (RemoteException.NoAnswer lost) {
            return false;
        }
    }
}
