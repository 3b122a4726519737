package dev.cartage.connectors.shopify;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cartage.spi.RemoteException;
import dev.cartage.spi.Wire;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class TroubleTest {
    private static RemoteException of(String answer, Query query) {
        JsonNode root = Json.MAPPER.readTree(answer);
        return Trouble.of(root.path("errors"), root, query);
    }

    private static RemoteException byStatus(int status, Query query) {
        return Trouble.byStatus(new Wire.Answer(status, Map.of(), new byte[0]), query)
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
        assertThat(Trouble.byStatus(new Wire.Answer(200, Map.of(), new byte[0]), Query.SHOP))
                .isEmpty();
    }
}
