package dev.cartage.connectors.shopify;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.cartage.connectors.support.AccessToken;
import dev.cartage.connectors.support.graphql.GraphQl;
import dev.cartage.spi.Budget;
import dev.cartage.spi.RemoteException;
import dev.cartage.spi.Wire;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What Shopify's answers mean, over a wire that gives one answer. */
class DialectTest {
    private final List<String> told = new ArrayList<>();
    private Wire.Answer answer = new Wire.Answer(200, Map.of(), new byte[0]);

    private final GraphQl api = new GraphQl(
            new Wire() {
                @Override
                public Answer send(Request request) {
                    return answer;
                }

                @Override
                public void correct(Budget budget, double available) {
                    told.add(budget + " " + available);
                }
            },
            AccessToken.fixed("t"),
            ShopifyConnector.dialect(Samples.settings("acme", "t", "", "")));

    private RemoteException of(String body, String question) {
        answer = new Wire.Answer(200, Map.of(), body.getBytes(StandardCharsets.UTF_8));
        return catchThrowableOfType(RemoteException.class, () -> api.ask(question, Map.of()));
    }

    private RemoteException byStatus(int status, String question) {
        answer = new Wire.Answer(status, Map.of(), new byte[0]);
        return catchThrowableOfType(RemoteException.class, () -> api.ask(question, Map.of()));
    }

    @Test
    void throttledWaitsUntilTheBucketHoldsEnough() {
        RemoteException trouble = of("""
                {"errors":[{"message":"Throttled","extensions":{"code":"THROTTLED"}}],
                 "extensions":{"cost":{"requestedQueryCost":400,"throttleStatus":
                   {"maximumAvailable":2000,"currentlyAvailable":100,"restoreRate":100}}}}""", "orders");

        assertThat(trouble)
                .isInstanceOfSatisfying(
                        RemoteException.Throttled.class,
                        throttled -> assertThat(throttled.patience()).isEqualTo(Duration.ofSeconds(3)));
    }

    @Test
    void aDeniedFieldIsNotAuthorizedAndSaysWhich() {
        RemoteException trouble = of("""
                {"data":null,"errors":[{"message":"Access denied for orders field.",
                 "extensions":{"code":"ACCESS_DENIED"}}]}""", "orders");

        assertThat(trouble).isInstanceOf(RemoteException.NotAuthorized.class);
        assertThat(trouble.problem().sentence()).contains("Access denied for orders field.");
        assertThat(trouble.problem().whatToDo()).contains("Authorize Cartage in Shopify again");
    }

    @Test
    void anErrorThatNobodyKnowsIsFinalAndCanBeReported() {
        RemoteException trouble = of("{\"errors\":[{\"message\":\"Odd.\"}]}", "orders");

        assertThat(trouble).isInstanceOf(RemoteException.Rejected.class);
        assertThat(trouble.problem().code()).isEqualTo("request-refused");
        assertThat(trouble.problem().sentence()).isEqualTo("Shopify refused the request: Odd.");
    }

    @Test
    void aBrokenMutationMayHaveHappenedAndABrokenQueryNot() {
        assertThat(byStatus(502, "bulk-start"))
                .isInstanceOfSatisfying(
                        RemoteException.NoAnswer.class,
                        lost -> assertThat(lost.mayHaveHappened()).isTrue());
        assertThat(byStatus(502, "fulfillments"))
                .isInstanceOfSatisfying(
                        RemoteException.NoAnswer.class,
                        lost -> assertThat(lost.mayHaveHappened()).isFalse());
    }

    @Test
    void everyStatusHasItsMeaning() {
        assertThat(byStatus(401, "shop")).isInstanceOf(RemoteException.NotAuthorized.class);
        assertThat(byStatus(402, "shop")).isInstanceOf(RemoteException.NotAuthorized.class);
        assertThat(byStatus(403, "shop")).isInstanceOf(RemoteException.NotAuthorized.class);
        assertThat(byStatus(404, "shop")).isInstanceOf(RemoteException.Rejected.class);
        assertThat(byStatus(404, "shop").problem().code()).isEqualTo("shop-not-found");
        assertThat(byStatus(430, "shop")).isInstanceOf(RemoteException.Throttled.class);
    }

    @Test
    void passesOnWhatShopifySaysOfItsBudget() {
        answer = new Wire.Answer(200, Map.of(), """
                {"data":{},"extensions":{"cost":{"throttleStatus":
                  {"maximumAvailable":20000.0,"currentlyAvailable":19954,"restoreRate":1000.0}}}}""".getBytes(StandardCharsets.UTF_8));
        api.ask("shop", Map.of());

        assertThat(told).containsExactly(new Budget("graphql", 1_000, 20_000) + " 19954.0");
    }

    @Test
    void readingAndWritingShareOneBudget() {
        ShopifyConnector connector = new ShopifyConnector();

        assertThat(connector.budget("orders")).isEqualTo(new Budget("graphql", 100, 2_000));
        assertThat(connector.budget("inventory-set")).isEqualTo(connector.budget("orders"));
    }
}
