package dev.cartage.connectors.amazon;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cartage.connectors.support.AccessToken;
import dev.cartage.connectors.support.Json;
import dev.cartage.spi.OrderSource.RawOrder;
import dev.cartage.spi.OrderSource.Unreadable;
import dev.cartage.spi.Session;
import dev.cartage.spi.Tokens;
import dev.cartage.spi.Wire;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The connector's own parts, hearing one answer that Amazon gives in its documentation. */
final class Replay {
    private static final AmazonSettings SETTINGS = new AmazonSettings(
            "A1", "client", "secret", "refresh", Optional.empty(), AmazonSettings.OrdersInterface.V2026, "");
    private static final String TOKEN = "{\"restrictedDataToken\":\"r\",\"expiresIn\":3600}";
    private static final String ITEMS = "{\"payload\":{\"AmazonOrderId\":\"1\",\"OrderItems\":[{\"ASIN\":\"B1\","
            + "\"OrderItemId\":\"1\",\"SellerSKU\":\"S\",\"QuantityOrdered\":1}]}}";

    private final Session session;
    private final SpApi api;

    private Replay(Wire wire) {
        session = new Session(
                SETTINGS,
                wire,
                _ -> {
                    throw new AssertionError("no folders");
                },
                new Kept(),
                Clock.systemUTC());
        api = new SpApi(session, SETTINGS, Marketplace.US, AccessToken.fixed("token"));
    }

    static Replay over(Wire wire) {
        return new Replay(wire);
    }

    /** Other calls that one call makes on the way are answered as they must be. */
    static Replay of(Operation operation, Wire.Answer answer) {
        Map<String, String> others = Map.of(
                Operation.CREATE_RESTRICTED_TOKEN.name(), TOKEN,
                Operation.OLD_ORDER_ITEMS.name(), ITEMS);
        return new Replay(request -> request.operation().equals(operation.name())
                ? answer
                : new Wire.Answer(
                        200,
                        Map.of(),
                        others.getOrDefault(request.operation(), "{}").getBytes(StandardCharsets.UTF_8)));
    }

    void interpret(Operation operation) {
        switch (operation) {
            case SEARCH_ORDERS ->
                understood(new NewOrders(api)
                        .search("2026-01-01T00:00:00Z", "", 10)
                        .orders());
            case GET_ORDER -> understood(List.of(new NewOrders(api).get("902-1845936-5435065")));
            case OLD_ORDERS ->
                understood(new OldOrders(api)
                        .search("2026-01-01T00:00:00Z", "", 10)
                        .orders());
            case OLD_ORDER -> understood(List.of(new OldOrders(api).get("902-1845936-5435065")));
            case OLD_ORDER_ITEMS ->
                assertThat(api.ask(Call.of(operation, "902-1845936-5435065"))
                                .path("payload")
                                .path("OrderItems"))
                        .isNotEmpty();
            case CONFIRM_SHIPMENT ->
                assertThat(api.ask(Call.of(operation, "902-1106328-1059050"))).isEmpty();
            case SEARCH_LISTINGS ->
                assertThat(Listings.of(List.of("GM-ZDPI-9B4E"), api).refusal("GM-ZDPI-9B4E"))
                        .isEmpty();
            case PATCH_LISTING ->
                assertThat(Json.text(api.ask(Call.of(operation, "A1", "S")), "status"))
                        .isIn("ACCEPTED", "VALID", "INVALID");
            case CREATE_FEED ->
                assertThat(Json.text(api.ask(Call.of(operation)), "feedId")).isNotEmpty();
            case GET_FEED ->
                assertThat(Json.text(api.ask(Call.of(operation, "1")), "processingStatus"))
                        .isNotEmpty();
            case CREATE_FEED_DOCUMENT ->
                assertThat(Json.text(api.ask(Call.of(operation)), "url")).isNotEmpty();
            case GET_FEED_DOCUMENT ->
                assertThat(Json.text(api.ask(Call.of(operation, "1")), "url")).isNotEmpty();
            case GET_MARKETPLACES ->
                assertThat(api.ask(Call.of(operation)).path("payload")).isNotEmpty();
            case CREATE_RESTRICTED_TOKEN ->
                assertThat(RestrictedToken.of(session, api).current()).isNotEmpty();
        }
    }

    private static void understood(List<Listed.Item> items) {
        assertThat(items)
                .isNotEmpty()
                .allSatisfy(item -> assertThat(new OrderMapper(SETTINGS)
                                .map(new RawOrder(item.id(), item.changed(), Json.bytes(item.document()))))
                        .isNotInstanceOf(Unreadable.class));
    }

    /** Tokens in memory. */
    private static final class Kept implements Tokens {
        private final Map<String, Token> kept = new HashMap<>();

        @Override
        public Optional<Token> current(String name) {
            return Optional.ofNullable(kept.get(name));
        }

        @Override
        public boolean replace(String name, Optional<Token> read, Token by) {
            kept.put(name, by);
            return true;
        }
    }
}
