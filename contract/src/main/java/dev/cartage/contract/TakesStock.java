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
    private static Level level(String sku, int quantity) {
        String key = sku + quantity;
        return new Level(
                sku,
                quantity,
                UUID.nameUUIDFromBytes(key.getBytes(StandardCharsets.UTF_8)).toString());
    }

    @Test
    default void setsManyLevelsAtOnce() {
        only(Capability.TAKES_STOCK);
        List<Level> levels = new ArrayList<>();
        for (int i = 0; i < 10; i++) {
            levels.add(level(store().skus().get(i), 40 + i));
        }

        assertThat(session().role(StockSink.class).set(levels))
                .hasSize(10)
                .allMatch(Outcome.Sent.class::isInstance);
        levels.forEach(level -> assertThat(store().stock(level.sku())).isEqualTo(level.quantity()));
    }

    @Test
    default void setsZeroAndSetsAgain() {
        only(Capability.TAKES_STOCK);
        String sku = store().skus().getFirst();
        StockSink sink = session().role(StockSink.class);

        sink.set(List.of(level(sku, 7)));
        sink.set(List.of(level(sku, 0)));
        assertThat(store().stock(sku)).isZero();
        sink.set(List.of(level(sku, 7)));
        assertThat(store().stock(sku)).isEqualTo(7);
    }

    @Test
    default void anUnknownSkuIsRefusedAndTheOthersAreSet() {
        only(Capability.TAKES_STOCK);
        String sku = store().skus().getFirst();

        List<Outcome> outcomes =
                session().role(StockSink.class).set(List.of(level("NO-SUCH-SKU \"x\"", 3), level(sku, 12)));
        assertThat(outcomes.getFirst()).isInstanceOfSatisfying(Outcome.Refused.class, refused -> assertThat(
                        refused.retry())
                .isEqualTo(Outcome.Retry.AFTER_EDIT));
        assertThat(outcomes.getLast()).isInstanceOf(Outcome.Sent.class);
        assertThat(store().stock(sku)).isEqualTo(12);
    }

    @Test
    default void theNewestLevelHoldsAfterALostAnswer() {
        only(Capability.TAKES_STOCK);
        String sku = store().skus().getFirst();
        StockSink sink = session().role(StockSink.class);
        for (Fault fault : List.of(new Fault.AnswerLost(), new Fault.RequestLost(), new Fault.HalfAnAnswer())) {
            session().plan(fault);
            try {
                sink.set(List.of(level(sku, 21)));
            } catch (RemoteException.NoAnswer lost) {
                assertThat(lost.problem().sentence()).isNotBlank();
            }
            assertThat(sink.set(List.of(level(sku, 22)))).allMatch(Outcome.Sent.class::isInstance);
            assertThat(store().stock(sku)).isEqualTo(22);
        }
    }
}
