package dev.cartage.connectors.fileexchange;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cartage.model.Address;
import dev.cartage.model.LineFields;
import dev.cartage.model.Order;
import dev.cartage.model.OrderFields;
import dev.cartage.model.OrderLine;
import dev.cartage.spi.WarehouseOrder;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class OrderRowsTest {
    private static final Address WATERLOO =
            new Address("JOAN HARRY", "", "5050 Road N", "", "", "Waterloo", "ON", "N1N 1N1", "CA", "555-666-7777");

    @Test
    void layoutV1IsThePublishedSampleByteForByte() throws IOException {
        byte[] published = Samples.published("wms/csv/dropstream_dsfx_order_ord_2016981433_200307000000.csv");
        FileExchangeSettings settings = SettingsOf.answers("layout", "V1", "sourceChannel", "AMZ");

        var file =
                new ExchangeWarehouse(settings).write(List.of(published()), Instant.parse("2020-03-07T00:00:00Z"), "");

        assertThat(new String(file.content(), StandardCharsets.UTF_8))
                .isEqualTo(new String(published, StandardCharsets.UTF_8));
        assertThat(file.name()).isEqualTo("ord_2016981433_200307000000.csv");
    }

    private static WarehouseOrder published() {
        Order order = Order.draft("1", "#2016981433")
                .set(OrderFields.PURCHASE_ORDER_ID, "12345678")
                .set(OrderFields.SERVICE_LEVEL, "Ground")
                .set(OrderFields.ORDERED_AT, Optional.of(Instant.parse("2020-03-07T00:00:00Z")))
                .shippingAddress(WATERLOO)
                .billingAddress(WATERLOO)
                .lines(List.of(
                        OrderLine.of("a", "13358A", "", 16),
                        OrderLine.of("b", "2564A", "", 6),
                        OrderLine.of("c", "568955", "", 6),
                        OrderLine.of("d", "5666", "", 6),
                        OrderLine.of("e", "5665", "", 4)))
                .done();
        return new WarehouseOrder("2016981433", order, "");
    }

    @Test
    void layoutV2AddsEmailAndCustomerNotes() {
        assertThat(text(SettingsOf.answers(), unusual())).isEqualTo(Samples.goldenText("ord_v2.csv"));
    }

    @Test
    void layoutV3AddsTheFacilityAtTheEnd() {
        assertThat(text(SettingsOf.answers("layout", "V3"), unusual())).isEqualTo(Samples.goldenText("ord_v3.csv"));
    }

    private static WarehouseOrder unusual() {
        Order order = Order.draft("2", "#1001")
                .set(OrderFields.CUSTOMER_EMAIL, "zoë@example.com")
                .set(OrderFields.NOTES, "Ring twice.\r\n\"PD\",\"1001\",\"9\",\"GOLD\",\"1\",\"0.00\"")
                .set(OrderFields.SHIPPING_NOTES, "=1+1")
                .set(OrderFields.CARRIER, "UPS")
                .set(OrderFields.SERVICE_LEVEL, "Ground")
                .set(OrderFields.THIRD_PARTY_ACCOUNT, "A1B2C3")
                .set(OrderFields.THIRD_PARTY_BILLING, "C")
                .set(OrderFields.ORDERED_AT, Optional.of(Instant.parse("2026-03-07T14:30:00.123456Z")))
                .set(OrderFields.LEAD_SOURCE, "web")
                .shippingAddress(new Address(
                        "Zoë \"Zed\" Zimmer 🎁",
                        "Example Ltd",
                        "1 First Rd\nBack door",
                        "Unit 2",
                        "Floor 3",
                        "Köln",
                        "",
                        "50667",
                        "DE",
                        ""))
                .lines(List.of(
                        OrderLine.of("a", "MUG, \"BLUE\"", "Mug", 2)
                                .with(LineFields.UNIT_PRICE, Optional.of(new BigDecimal("12.5"))),
                        OrderLine.of("b", "MUG-R", "Mug", 1)
                                .with(LineFields.UNIT_PRICE, Optional.of(new BigDecimal("1.2345")))))
                .done();
        return new WarehouseOrder("1001", order, "EAST");
    }

    @Test
    void aValueThatBreaksLinesMakesNoRow() {
        assertThat(text(SettingsOf.answers(), unusual()).lines()).hasSize(3);
    }

    @Test
    void rulesChooseTheShipMethodBeforeTheStore() {
        WarehouseOrder order = published();
        WarehouseOrder mapped = new WarehouseOrder("1", order.order().with(OrderFields.WAREHOUSE_CODE, "UPS_GND"), "");
        WarehouseOrder silent = new WarehouseOrder("1", order.order().with(OrderFields.SERVICE_LEVEL, ""), "");

        assertThat(text(SettingsOf.answers(), mapped)).contains(",\"UPS_GND\",\"P\",");
        assertThat(text(SettingsOf.answers(), silent)).contains(",\"Standard\",\"P\",");
    }

    @Test
    void aNoteOfOneMillionCharactersAndThreeHundredLinesAreCutByNothing() {
        String note = "é".repeat(1_000_000);
        Order order = Order.draft("3", "3")
                .set(OrderFields.NOTES, note)
                .lines(IntStream.rangeClosed(1, 300)
                        .mapToObj(i -> OrderLine.of("l" + i, "SKU-" + i, "", i))
                        .toList())
                .done();

        String text = text(SettingsOf.answers(), new WarehouseOrder("3", order, ""));

        assertThat(text.contains(note)).isTrue();
        assertThat(text.lines()).hasSize(301).last().isEqualTo("\"PD\",\"3\",\"300\",\"SKU-300\",\"300\",\"0.00\"");
    }

    private static String text(FileExchangeSettings settings, WarehouseOrder order) {
        byte[] content = new ExchangeWarehouse(settings)
                .write(List.of(order), Instant.EPOCH, "")
                .content();
        return new String(content, StandardCharsets.UTF_8);
    }

    @Test
    void namesCarryTheTimeOfTheWarehouseInEitherForm() {
        Instant at = Instant.parse("2026-11-21T02:03:04Z");

        assertThat(name(at, "zone", "America/New_York")).isEqualTo("ord_1001-K7_261120210304.csv");
        assertThat(name(at, "stamp", "YYYYMMDDHHMM")).isEqualTo("ord_1001-K7_202611210203.csv");
        assertThat(name(at, "orderPrefix", "pick_")).isEqualTo("pick_1001-K7_261121020304.csv");
    }

    private static String name(Instant at, String... answers) {
        return OrderFileName.of(SettingsOf.answers(answers), "1001", at, "K7");
    }
}
