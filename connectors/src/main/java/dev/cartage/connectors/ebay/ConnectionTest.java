package dev.cartage.connectors.ebay;

import dev.cartage.connectors.support.Steps;
import dev.cartage.spi.SelfTest;
import dev.cartage.spi.StockSink.Level;
import java.util.List;
import java.util.Map;

/** Tries what the flows will do. */
record ConnectionTest(Api api) implements SelfTest {
    @Override
    public List<Step> test() {
        return new Steps()
                .run("Sign in, and read one order", () -> api.get("getOrders", Api.ORDERS, Map.of("limit", "1")))
                .run("Look for a listing", () -> Offered.of(new Level("cartage-test", 0, ""), api))
                .done();
    }
}
