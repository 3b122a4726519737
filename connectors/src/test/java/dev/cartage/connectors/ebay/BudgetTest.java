package dev.cartage.connectors.ebay;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cartage.spi.Budget;
import java.time.Duration;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BudgetTest {
    @ParameterizedTest
    @CsvSource({
        "getOrders,100000",
        "createShippingFulfillment,100000",
        "getOffers,2000000",
        "bulkUpdatePriceQuantity,2000000",
        "ReviseInventoryStatus,5000"
    })
    void whatEbayAllowsInADayIsNeverExceeded(String operation, int daily) {
        Budget budget = new EbayConnector().budget(operation);
        double most = budget.burst() + budget.perSecond() * Duration.ofDays(1).toSeconds();

        assertThat(most).isBetween(daily * 0.99, daily + 0.5);
    }

    @ParameterizedTest
    @CsvSource({"getOrders,getShippingFulfillments", "getOffers,bulkUpdatePriceQuantity"})
    void callsOfOneInterfaceShareWhatItAllows(String one, String other) {
        EbayConnector ebay = new EbayConnector();

        assertThat(ebay.budget(one)).isEqualTo(ebay.budget(other));
    }
}
