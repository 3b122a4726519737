package dev.cartage.connectors.amazon;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cartage.connectors.amazon.AmazonSettings.OrdersInterface;
import dev.cartage.connectors.support.AccessToken;
import dev.cartage.connectors.support.Json;
import dev.cartage.contract.KeptTokens;
import dev.cartage.spi.OrderSource.RawOrder;
import dev.cartage.spi.OrderSource.Unreadable;
import dev.cartage.spi.Session;
import dev.cartage.spi.Wire;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The connector's own parts, hearing one answer that Amazon gives in its documentation. */
final class Replay {
    private static final String TOKEN = "{\"restrictedDataToken\":\"r\",\"expiresIn\":3600}";
    private static final String ITEMS = "{\"payload\":{\"AmazonOrderId\":\"1\",\"OrderItems\":[{\"ASIN\":\"B1\","
            + "\"OrderItemId\":\"1\",\"SellerSKU\":\"S\",\"QuantityOrdered\":1}]}}";

    private final SpApi api;

    private Replay(Wire wire, OrdersInterface version) {
        AmazonSettings settings =
                new AmazonSettings("A1", "client", "secret", "refresh", Optional.empty(), version, "");
        Session session = new Session(
                settings,
                wire,
                _ -> {
                    throw new AssertionError("no folders");
                },
                new KeptTokens(),
                Clock.systemUTC());
        api = new SpApi(session, settings, Marketplace.of("US"), AccessToken.fixed("token"));
    }

    static Replay over(Wire wire) {
        return new Replay(wire, OrdersInterface.V2026);
    }

    /** Other calls that one call makes on the way are answered as they must be. */
    static Replay of(Operation operation, Wire.Answer answer) {
        Map<String, String> others = Map.of(
                Operation.CREATE_RESTRICTED_TOKEN.name(), TOKEN,
                Operation.OLD_ORDER_ITEMS.name(), ITEMS);
        return new Replay(
                request -> request.operation().equals(operation.name())
                        ? answer
                        : new Wire.Answer(
                                200,
                                Map.of(),
                                others.getOrDefault(request.operation(), "{}").getBytes(StandardCharsets.UTF_8)),
                operation.restricted() ? OrdersInterface.V0 : OrdersInterface.V2026);
    }

    void interpret(Operation operation) {
        switch (operation) {
            case SEARCH_ORDERS, OLD_ORDERS ->
                understood(new OrderPages(api).read("", false, 10).orders());
            case GET_ORDER, OLD_ORDER -> understood(List.of(new OrderPages(api).get("902-1845936-5435065")));
            case OLD_ORDER_ITEMS ->
                assertThat(api.ask(operation, Map.of(), "902-1845936-5435065")
                                .path("payload")
                                .path("OrderItems"))
                        .isNotEmpty();
            case CONFIRM_SHIPMENT ->
                assertThat(api.ask(operation, Map.of(), "902-1106328-1059050")).isEmpty();
            case SEARCH_LISTINGS ->
                assertThat(Listings.of(List.of("GM-ZDPI-9B4E"), api).refusal("GM-ZDPI-9B4E"))
                        .isEmpty();
            case PATCH_LISTING ->
                assertThat(Json.text(api.ask(operation, Map.of(), "A1", "S"), "status"))
                        .isIn("ACCEPTED", "VALID", "INVALID");
            case CREATE_FEED ->
                assertThat(Json.text(api.ask(operation, Map.of()), "feedId")).isNotEmpty();
            case GET_FEED ->
                assertThat(Json.text(api.ask(operation, Map.of(), "1"), "processingStatus"))
                        .isNotEmpty();
            case CREATE_FEED_DOCUMENT ->
                assertThat(Json.text(api.ask(operation, Map.of()), "url")).isNotEmpty();
            case GET_FEED_DOCUMENT ->
                assertThat(Json.text(api.ask(operation, Map.of(), "1"), "url")).isNotEmpty();
            case GET_MARKETPLACES ->
                assertThat(api.ask(operation, Map.of()).path("payload")).isNotEmpty();
            case CREATE_RESTRICTED_TOKEN ->
                assertThat(RestrictedToken.of(api).current()).isNotEmpty();
        }
    }

    private void understood(List<RawOrder> orders) {
        assertThat(orders)
                .isNotEmpty()
                .allSatisfy(order -> assertThat(new OrderPages(api).map(order)).isNotInstanceOf(Unreadable.class));
    }
}
