package dev.cartage.sandbox.shopify;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cartage.sandbox.StoreClient;
import dev.cartage.sandbox.fault.Fault;
import dev.cartage.sandbox.fault.Kind;
import dev.cartage.sandbox.shopify.store.Changes;
import dev.cartage.sandbox.shopify.store.Wish;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class OrdersTest extends StoreTest {
    private static final String PAGE = """
            query($after: String, $query: String) {
              orders(first: 3, after: $after, query: $query, sortKey: UPDATED_AT) {
                pageInfo { hasNextPage endCursor }
                nodes { id name updatedAt }
              }
            }""";

    @Test
    void pagesBringEveryOrderOnceThoughAllHaveOneTimestamp() {
        place(10);
        assertThat(names("updated_at:>=2020-01-01T00:00:00Z"))
                .containsExactly(
                        "#1001", "#1002", "#1003", "#1004", "#1005", "#1006", "#1007", "#1008", "#1009", "#1010");
    }

    @Test
    void anOrderThatChangesComesLast() {
        place(3);
        server.faults().add(Fault.once(Kind.CLOCK_SKEW, "", "").withAmount(60));
        new Changes(shop).touch(shop.number() * 1_000_000_000L + 1);
        assertThat(names("")).containsExactly("#1002", "#1003", "#1001");
    }

    @Test
    void aTimeBoundIsComparedInWholeSecondsAndIncludesItself() {
        place(2);
        String time = shop.order(shop.number() * 1_000_000_000L + 1)
                .orElseThrow()
                .updatedAt()
                .toString();
        assertThat(names("updated_at:>=" + time)).hasSize(2);
        assertThat(names("updated_at:>'" + time + "'")).isEmpty();
    }

    @Test
    void anOrderShowsItsLinesAddressAndWhatIsToBeShipped() {
        shop.placing().place(Wish.any(shop.now()).withLines(List.of(new Wish.WishedLine("SKU-0007", 4))));
        JsonNode order = client.ask("""
                        { orders(first: 1) { edges { cursor node {
                          id name currencyCode displayFinancialStatus displayFulfillmentStatus
                          total: totalPriceSet { shopMoney { amount currencyCode } }
                          shippingAddress { ...where } billingAddress { ...where }
                          lineItems(first: 5) { nodes { sku quantity unfulfilledQuantity variant { sku } } }
                          fulfillmentOrders(first: 5) { nodes { status supportedActions { action }
                            assignedLocation { name location { id } }
                            lineItems(first: 5) { nodes { id remainingQuantity lineItem { sku } } } } }
                        } } } }
                        fragment where on MailingAddress { name address1 city zip countryCodeV2 }""").at("/data/orders/edges/0/node");
        assertThat(order.at("/lineItems/nodes/0/sku").asString()).isEqualTo("SKU-0007");
        assertThat(order.at("/lineItems/nodes/0/unfulfilledQuantity").asInt()).isEqualTo(4);
        assertThat(order.at("/fulfillmentOrders/nodes/0/supportedActions/0/action")
                        .asString())
                .isEqualTo("CREATE_FULFILLMENT");
        assertThat(order.at("/fulfillmentOrders/nodes/0/lineItems/nodes/0/lineItem/sku")
                        .asString())
                .isEqualTo("SKU-0007");
        assertThat(order.at("/shippingAddress/city").asString()).isNotBlank();
        assertThat(order.at("/total/shopMoney/amount").asString()).matches("\\d+\\.\\d\\d");
        assertThat(order.at("/displayFulfillmentStatus").asString()).isEqualTo("UNFULFILLED");
    }

    @Test
    void anUnknownFieldIsRefusedInShopifysWords() {
        JsonNode error = client.ask("{ orders(first: 1) { nodes { colour } } }").at("/errors/0");
        assertThat(error.at("/message").asString()).isEqualTo("Field 'colour' doesn't exist on type 'Order'");
        assertThat(error.at("/extensions/code").asString()).isEqualTo("undefinedField");
    }

    @Test
    void aWrongTokenIsRefusedWithStatus401() throws IOException {
        StoreClient stranger = new StoreClient(server.address(shop), "guess");
        assertThat(stranger.post("{ shop { name } }", Map.of()).statusCode()).isEqualTo(401);
    }

    @Test
    void nodesAreFoundByIdWhateverTheirType() {
        String id = "gid://shopify/Order/" + (shop.number() * 1_000_000_000L + 1);
        place(1);
        JsonNode nodes = client.ask(
                        "query($ids: [ID!]!) { nodes(ids: $ids) { __typename id ... on Order { name } } }",
                        Map.of("ids", List.of(id, "gid://shopify/Order/5")))
                .at("/data/nodes");
        assertThat(nodes.at("/0/__typename").asString()).isEqualTo("Order");
        assertThat(nodes.at("/0/name").asString()).isEqualTo("#1001");
        assertThat(nodes.at("/1").isNull()).isTrue();
    }

    private List<String> names(String query) {
        List<String> names = new ArrayList<>();
        String after = "";
        boolean more = true;
        while (more) {
            JsonNode orders = client.ask(
                            PAGE, after.isEmpty() ? Map.of("query", query) : Map.of("query", query, "after", after))
                    .at("/data/orders");
            orders.path("nodes").forEach(order -> names.add(order.path("name").asString()));
            more = orders.at("/pageInfo/hasNextPage").asBoolean();
            after = orders.at("/pageInfo/endCursor").asString("");
        }
        return names;
    }
}
