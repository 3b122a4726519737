package dev.cartage.connectors.ebay;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cartage.sandbox.web.Said;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The checker finds what is wrong. */
class PublishedContractsTest {
    private static final String ORDERS = "/sell/fulfillment/v1/order";

    private static Said said(String method, String path, Map<String, String> query, String body, String answer) {
        return new Said(
                method,
                path,
                query,
                Map.of(),
                body.getBytes(StandardCharsets.UTF_8),
                path.endsWith("shipping_fulfillment") ? 201 : 200,
                answer.getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void aRightExchangeHasNoProblem() {
        Map<String, String> query = Map.of("filter", "lastmodifieddate:[2026-01-01T00:00:00.000Z..]", "limit", "5");

        assertThat(PublishedContracts.load().problems(said("GET", ORDERS, query, "", "{\"orders\":[],\"total\":0}")))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "GET;/sell/fulfillment/v1/orders;'';{}",
                "GET;/sell/fulfillment/v1/order;'';{\"total\":\"1\"}",
                "GET;/sell/fulfillment/v1/order;'';{\"orders\":[{\"orderNumber\":\"1\"}]}",
                "GET;/sell/fulfillment/v1/order;'';{\"orders\":[{\"lineItems\":[{\"quantity\":\"2\"}]}]}",
                "POST;/sell/fulfillment/v1/order/1/shipping_fulfillment;{\"lines\":[]};''",
                "POST;/sell/fulfillment/v1/order/1/shipping_fulfillment;{\"lineItems\":[{\"quantity\":\"2\"}]};''",
                "POST;/sell/inventory/v1/bulk_update_price_quantity;{\"requests\":[{\"quantity\":2}]};''"
            })
    void whatTheContractDoesNotKnowIsFound(String method, String path, String body, String answer) {
        assertThat(PublishedContracts.load().problems(said(method, path, Map.of(), body, answer)))
                .isNotEmpty();
    }

    @Test
    void aParameterThatIsNoneIsFound() {
        Said wrong = said("GET", ORDERS, Map.of("page", "2"), "", "{}");

        assertThat(PublishedContracts.load().problems(wrong)).containsExactly("getOrders: there is no parameter page");
    }
}
