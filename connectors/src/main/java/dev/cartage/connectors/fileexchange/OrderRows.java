package dev.cartage.connectors.fileexchange;

import static dev.cartage.model.OrderFields.CARRIER;
import static dev.cartage.model.OrderFields.CUSTOMER_EMAIL;
import static dev.cartage.model.OrderFields.LEAD_SOURCE;
import static dev.cartage.model.OrderFields.NOTES;
import static dev.cartage.model.OrderFields.PURCHASE_ORDER_ID;
import static dev.cartage.model.OrderFields.SERVICE_LEVEL;
import static dev.cartage.model.OrderFields.SHIPPING_METHOD;
import static dev.cartage.model.OrderFields.SHIPPING_NOTES;
import static dev.cartage.model.OrderFields.THIRD_PARTY_ACCOUNT;
import static dev.cartage.model.OrderFields.THIRD_PARTY_BILLING;
import static dev.cartage.model.OrderFields.WAREHOUSE_CODE;

import dev.cartage.connectors.fileexchange.FileExchangeSettings.Layout;
import dev.cartage.connectors.support.table.QuotedRows;
import dev.cartage.model.Address;
import dev.cartage.model.LineFields;
import dev.cartage.model.Order;
import dev.cartage.model.OrderLine;
import dev.cartage.spi.WarehouseOrder;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The rows of an order file: for each order one PH row, then a PD row for each line; every value quoted, no header, UTF-8,
 * lines end with a line feed.
 */
final class OrderRows {
    private final FileExchangeSettings settings;

    OrderRows(FileExchangeSettings settings) {
        this.settings = settings;
    }

    byte[] write(List<WarehouseOrder> orders) {
        QuotedRows rows = new QuotedRows();
        for (WarehouseOrder order : orders) {
            header(rows, order);
            int number = 1;
            for (OrderLine line : order.order().lines()) {
                detail(rows, order.reference(), number++, line);
            }
        }
        return rows.text().getBytes(StandardCharsets.UTF_8);
    }

    private void header(QuotedRows rows, WarehouseOrder wanted) {
        Order order = wanted.order();
        rows.value("PH").value(wanted.reference()).value(order.get(PURCHASE_ORDER_ID));
        if (settings.layout() != Layout.V1) {
            rows.value(order.get(CUSTOMER_EMAIL));
        }
        Address to = order.shippingAddress();
        address(rows, to);
        rows.value(to.name().isBlank() ? "" : to.company()).value(to.telephone());
        address(rows, order.billingAddress());
        rows.value(shipMethod(order))
                .value(firstGiven(order.get(THIRD_PARTY_BILLING), settings.shipPaymentType()))
                .value(order.get(THIRD_PARTY_ACCOUNT))
                .value(order.orderedAt().map(OrderRows::toTheSecond).orElse(""))
                .value(firstGiven(settings.sourceChannel(), order.get(LEAD_SOURCE)));
        switch (settings.layout()) {
            case V1 -> rows.value(joined(" ", order.get(SHIPPING_NOTES), order.get(NOTES)));
            case V2 -> rows.value(order.get(SHIPPING_NOTES)).value(order.get(NOTES));
            case V3 ->
                rows.value(order.get(SHIPPING_NOTES)).value(order.get(NOTES)).value(wanted.facility());
        }
        rows.end();
    }

    private static void address(QuotedRows rows, Address address) {
        rows.value(firstGiven(address.name(), address.company()))
                .value(address.street1())
                .value(joined(", ", address.street2(), address.street3()))
                .value(address.city())
                .value(address.state())
                .value(address.zipcode())
                .value(address.country());
    }

    /** The warehouse's own code, as rules set it, goes before carrier and service, and those before the store's words. */
    private String shipMethod(Order order) {
        return firstGiven(
                order.get(WAREHOUSE_CODE),
                joined(" ", order.get(CARRIER), order.get(SERVICE_LEVEL)),
                order.get(SHIPPING_METHOD),
                settings.shipMethod());
    }

    private static String toTheSecond(Instant at) {
        return at.truncatedTo(ChronoUnit.SECONDS).toString();
    }

    private static void detail(QuotedRows rows, String reference, int number, OrderLine line) {
        rows.value("PD")
                .value(reference)
                .value(Integer.toString(number))
                .value(line.sku())
                .value(Integer.toString(line.quantity()))
                .value(price(line.get(LineFields.UNIT_PRICE)))
                .end();
    }

    private static String price(Optional<BigDecimal> given) {
        BigDecimal price = given.orElse(BigDecimal.ZERO);
        return (price.scale() < 2 ? price.setScale(2, RoundingMode.UNNECESSARY) : price).toPlainString();
    }

    private static String firstGiven(String... values) {
        return Stream.of(values).filter(value -> !value.isBlank()).findFirst().orElse("");
    }

    private static String joined(String separator, String... values) {
        return Stream.of(values).filter(value -> !value.isBlank()).collect(Collectors.joining(separator));
    }
}
