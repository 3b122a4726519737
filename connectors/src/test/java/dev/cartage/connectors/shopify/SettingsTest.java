package dev.cartage.connectors.shopify;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cartage.connectors.support.Json;
import dev.cartage.model.Order;
import dev.cartage.model.OrderFields;
import dev.cartage.spi.OrderSource;
import dev.cartage.spi.OrderSource.RawOrder;
import dev.cartage.spi.OrderSource.Reading;
import dev.cartage.spi.OrderSource.Unwanted;
import dev.cartage.spi.OrderSource.Wanted;
import dev.cartage.spi.SelfTest;
import dev.cartage.spi.SettingsForm;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** What each setting that concerns orders does: the same order read with it and without. */
class SettingsTest extends SandboxTest {
    private OrderSource source(String setting, Object value) {
        return session.rolesWith(settings -> Samples.with(settings, setting, value))
                .require(OrderSource.class);
    }

    /** The order as Shopify would have given it with a change. */
    private RawOrder changed(Consumer<ObjectNode> change) {
        String id = place(2);
        RawOrder raw = session.readAll("", 25).last(id);
        ObjectNode order = (ObjectNode) Json.MAPPER.readTree(raw.content());
        change.accept(order);
        return new RawOrder(raw.externalId(), raw.version(), Json.bytes(order));
    }

    private static ObjectNode line(JsonNode order) {
        return (ObjectNode) order.at("/fulfillmentOrders/nodes/0/lineItems/nodes/0");
    }

    private static Order order(Reading reading) {
        assertThat(reading).isInstanceOf(Wanted.class);
        return ((Wanted) reading).order();
    }

    @Test
    void theFinancialStatusHasTheSevenValuesAndPaidByDefault() {
        var field = SettingsForm.of(ShopifySettings.class).fields().stream()
                .filter(one -> one.name().equals("financialStatuses"))
                .findFirst()
                .orElseThrow();

        assertThat(field.setting().byDefault()).isEqualTo("PAID");
        assertThat(field.choices())
                .containsExactlyInAnyOrder(
                        "PAID", "PENDING", "AUTHORIZED", "PARTIALLY_PAID", "PARTIALLY_REFUNDED", "REFUNDED", "VOIDED");
    }

    @ParameterizedTest
    @EnumSource(FinancialStatus.class)
    void onlyOrdersOfTheChosenFinancialStatusAreImported(FinancialStatus status) {
        RawOrder raw = changed(order -> order.put("displayFinancialStatus", status.name()));
        FinancialStatus other = status == FinancialStatus.PAID ? FinancialStatus.PENDING : FinancialStatus.PAID;

        assertThat(source("financialStatuses", Set.of(status)).map(raw)).isInstanceOf(Wanted.class);
        assertThat(source("financialStatuses", Set.of(other)).map(raw)).isInstanceOf(Unwanted.class);
    }

    @Test
    void withoutTheFilterOrdersOfAllLocationsAreImported() {
        RawOrder elsewhere =
                changed(order -> ((ObjectNode) order.at("/fulfillmentOrders/nodes/0/assignedLocation/location"))
                        .put("id", "gid://shopify/Location/999"));

        assertThat(source("filterByLocation", true).map(elsewhere)).isInstanceOf(Unwanted.class);
        assertThat(source("filterByLocation", false).map(elsewhere)).isInstanceOf(Wanted.class);
    }

    @Test
    void onlyLinesOfTheFulfillmentServiceAreImported() {
        var first = store.shop().locations().getFirst();
        store.shop().services().put(first.id(), "Acme 3PL");
        String id = place(1);
        RawOrder raw = session.readAll("", 25).last(id);

        assertThat(source("fulfillmentService", "acme-3pl").map(raw)).isInstanceOf(Wanted.class);
        assertThat(source("fulfillmentService", "Acme 3PL").map(raw)).isInstanceOf(Wanted.class);
        assertThat(source("fulfillmentService", "other").map(raw)).isInstanceOf(Unwanted.class);
    }

    @Test
    void anEmptyOrderComesInOnlyWhereTheyAreNotExcluded() {
        RawOrder virtual = changed(order -> line(order).put("requiresShipping", false));

        assertThat(source("excludeEmptyOrders", true).map(virtual)).isInstanceOf(Unwanted.class);
        assertThat(order(source("excludeEmptyOrders", false).map(virtual)).lines())
                .isEmpty();
    }

    @Test
    void anOrderThatIsAlreadyShippedIsNoEmptyOrder() {
        RawOrder shipped =
                changed(order -> ((ObjectNode) order.at("/fulfillmentOrders/nodes/0")).put("status", "CLOSED"));

        assertThat(source("excludeEmptyOrders", false).map(shipped)).isInstanceOf(Unwanted.class);
    }

    @Test
    void amountsAreInTheBuyersCurrencyOnWish() {
        RawOrder raw = changed(order -> {
            order.put("presentmentCurrencyCode", "EUR");
            ((ObjectNode) order.path("currentTotalPriceSet"))
                    .putObject("presentmentMoney")
                    .put("amount", "9.99");
        });

        Order local = order(source("useLocalCurrency", true).map(raw));
        assertThat(local.get(OrderFields.CURRENCY_CODE)).isEqualTo("EUR");
        assertThat(local.get(OrderFields.TOTAL)).contains(new BigDecimal("9.99"));
        Order own = order(source("useLocalCurrency", false).map(raw));
        assertThat(own.get(OrderFields.CURRENCY_CODE)).isEqualTo("USD");
        assertThat(own.get(OrderFields.TOTAL)).isPresent().isNotEqualTo(local.get(OrderFields.TOTAL));
    }

    @Test
    void theBuyersCurrencyIsAskedFor() {
        String id = place(1);
        OrderSource local = source("useLocalCurrency", true);
        RawOrder raw = local.byId(java.util.List.of(id)).getFirst();

        assertThat(order(local.map(raw)).get(OrderFields.TOTAL)).isPresent();
    }

    @Test
    void anOrderWithAGiftCardIsPartialAndComesInOnWishWithoutTheCard() {
        RawOrder partial = changed(order -> {
            order.put("displayFulfillmentStatus", "PARTIALLY_FULFILLED");
            var lines = (tools.jackson.databind.node.ArrayNode) order.at("/fulfillmentOrders/nodes/0/lineItems/nodes");
            ObjectNode card = line(order).deepCopy();
            ((ObjectNode) card.path("lineItem"))
                    .put("id", "gid://shopify/LineItem/77")
                    .put("isGiftCard", true);
            lines.add(card);
        });

        assertThat(source("includePartialFulfillments", false).map(partial)).isInstanceOf(Unwanted.class);
        assertThat(order(source("includePartialFulfillments", true).map(partial))
                        .lines())
                .hasSize(1);
    }

    @Test
    void ordersThatArePartlyFulfilledAreReadInEitherCase() {
        String id = place(3);
        store.ship(id, 1);

        assertThat(session.readAll("", 25).ids()).contains(id);
    }

    @Test
    void aDateMoreThanSixtyDaysBackIsFoundByTheTest() {
        Instant longAgo = Instant.now().minus(Duration.ofDays(61));
        var steps = session.rolesWith(settings -> Samples.after(settings, longAgo))
                .require(SelfTest.class)
                .test();

        assertThat(steps.getLast().problem())
                .hasValueSatisfying(problem -> assertThat(problem.code()).isEqualTo("date-too-early"));
        Instant recent = Instant.now().minus(Duration.ofDays(59));
        assertThat(session.rolesWith(settings -> Samples.after(settings, recent))
                        .require(SelfTest.class)
                        .test())
                .allMatch(step -> step.problem().isEmpty());
    }

    @Test
    void theKeyForReturnMagicIsKeptSecretAndSaysThatReturnsComeLater() {
        var field = SettingsForm.of(ShopifySettings.class).fields().stream()
                .filter(one -> one.name().equals("returnMagicKey"))
                .findFirst()
                .orElseThrow();

        assertThat(field.setting().secret()).isTrue();
        assertThat(field.help()).contains("not used yet");
    }
}
