package dev.cartage.contract.warehouse;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cartage.model.StockLevel;
import dev.cartage.spi.Capability;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What the staff count is told. */
interface ReportsStock extends TakesOrders {
    private StockLevel level(List<StockLevel> levels, String sku) {
        return levels.stream()
                .filter(level -> level.sku().equals(sku))
                .reduce((_, later) -> later)
                .orElseThrow(() -> new AssertionError("no level of " + sku));
    }

    @Test
    default void theLevelIsWhatWasCounted() {
        only(Capability.REPORTS_STOCK);
        warehouse().count(warehouse().skus().get(0), 41);
        warehouse().count(warehouse().skus().get(1), 7);

        List<StockLevel> levels = session().way().stock();
        assertThat(level(levels, warehouse().skus().get(0)).available()).isEqualTo(41);
        assertThat(level(levels, warehouse().skus().get(1)).available()).isEqualTo(7);
    }

    @Test
    default void whatIsCountedAgainIsToldAgain() {
        only(Capability.REPORTS_STOCK);
        warehouse().count(sku(), 41);
        session().way().stock();
        warehouse().count(sku(), 0);

        StockLevel level = level(session().way().stock(), sku());
        assertThat(level.available()).isZero();
        assertThat(level.onHand()).isZero();
    }
}
