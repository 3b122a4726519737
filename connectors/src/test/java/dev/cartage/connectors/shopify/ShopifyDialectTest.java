package dev.cartage.connectors.shopify;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cartage.connectors.support.Json;
import dev.cartage.connectors.support.graphql.Question;
import dev.cartage.spi.Budget;
import dev.cartage.spi.RemoteException;
import dev.cartage.spi.Wire;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class ShopifyDialectTest {
    private final List<String> told = new ArrayList<>();
    private final ShopifyDialect dialect = new ShopifyDialect(Samples.settings("acme", "t", "", ""), new Wire() {
        @Override
        public Answer send(Request request) {
            throw new AssertionError("nothing is asked");
        }

        @Override
        public void correct(Budget budget, double available) {
            told.add(budget + " " + available);
        }
    });

    private RemoteException of(String answer, Question query) {
        JsonNode root = Json.MAPPER.readTree(answer);
        return dialect.trouble(root.path("errors").path(0), root, query);
    }

    private RemoteException byStatus(int status, Question query) {
        return dialect.trouble(new Wire.Answer(status, Map.of(), new byte[0]), query)
                .orElseThrow();
    }

    @Test
    void throttledWaitsUntilTheBucketHoldsEnough() {
        RemoteException trouble = of("""
                {"errors":[{"message":"Throttled","extensions":{"code":"THROTTLED"}}],
                 "extensions":{"cost":{"requestedQueryCost":400,"throttleStatus":
                   {"maximumAvailable":2000,"currentlyAvailable":100,"restoreRate":100}}}}""", Query.ORDERS);

        assertThat(trouble)
                .isInstanceOfSatisfying(
                        RemoteException.Throttled.class,
                        throttled -> assertThat(throttled.patience()).isEqualTo(Duration.ofSeconds(3)));
    }

    @Test
    void aDeniedFieldIsNotAuthorizedAndSaysWhich() {
        RemoteException trouble = of("""
                {"data":null,"errors":[{"message":"Access denied for orders field.",
                 "extensions":{"code":"ACCESS_DENIED"}}]}""", Query.ORDERS);

        assertThat(trouble).isInstanceOf(RemoteException.NotAuthorized.class);
        assertThat(trouble.problem().sentence()).contains("Access denied for orders field.");
    }

    @Test
    void aBrokenMutationMayHaveHappenedAndABrokenQueryNot() {
        assertThat(byStatus(502, Query.FULFILLMENT_CREATE))
                .isInstanceOfSatisfying(
                        RemoteException.NoAnswer.class,
                        lost -> assertThat(lost.mayHaveHappened()).isTrue());
        assertThat(byStatus(502, Query.FULFILLMENTS))
                .isInstanceOfSatisfying(
                        RemoteException.NoAnswer.class,
                        lost -> assertThat(lost.mayHaveHappened()).isFalse());
    }

    @Test
    void everyStatusHasItsMeaning() {
        assertThat(byStatus(401, Query.SHOP)).isInstanceOf(RemoteException.NotAuthorized.class);
        assertThat(byStatus(402, Query.SHOP)).isInstanceOf(RemoteException.NotAuthorized.class);
        assertThat(byStatus(403, Query.SHOP)).isInstanceOf(RemoteException.NotAuthorized.class);
        assertThat(byStatus(404, Query.SHOP)).isInstanceOf(RemoteException.Rejected.class);
        assertThat(byStatus(430, Query.SHOP)).isInstanceOf(RemoteException.Throttled.class);
        assertThat(dialect.trouble(new Wire.Answer(200, Map.of(), new byte[0]), Query.SHOP))
                .isEmpty();
    }

    @Test
    void passesOnWhatShopifySaysOfItsBudget() {
        dialect.heard(Json.MAPPER.readTree("""
                {"cost":{"throttleStatus":{"maximumAvailable":20000.0,"currentlyAvailable":19954,"restoreRate":1000.0}}}"""));

        assertThat(told).containsExactly(new Budget("graphql", 1_000, 20_000) + " 19954.0");
    }

    @Test
    void readingAndWritingShareOneBudget() {
        ShopifyConnector connector = new ShopifyConnector();

        assertThat(connector.budget(Query.ORDERS.operation())).isEqualTo(new Budget("graphql", 100, 2_000));
        assertThat(connector.budget(Query.INVENTORY_SET.operation())).isEqualTo(connector.budget("orders"));
    }
}
