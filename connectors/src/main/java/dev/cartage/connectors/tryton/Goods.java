package dev.cartage.connectors.tryton;

import dev.cartage.spi.Outcome;
import dev.cartage.spi.WarehouseOrder;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/** What Tryton keeps under some SKUs, which it does not hold to be unique. */
final class Goods {
    private static final Product SEVERAL = new Product(0, 0);

    private final Map<String, Product> bySku = new HashMap<>();

    /** A product and the unit it is counted in. */
    record Product(int id, int unit) {}

    static Goods of(Desk desk, List<WarehouseOrder> orders) {
        List<String> skus = orders.stream()
                .flatMap(order -> order.order().lines().stream())
                .map(line -> line.sku())
                .distinct()
                .toList();
        Goods goods = new Goods();
        for (JsonNode product : desk.find(
                "product.product",
                List.of(List.of("code", "in", skus), List.of("type", "=", "goods")),
                "code",
                "default_uom")) {
            goods.bySku.merge(
                    Json.text(product, "code"),
                    new Product(
                            product.path("id").intValue(),
                            product.path("default_uom").intValue()),
                    (_, _) -> SEVERAL);
        }
        return goods;
    }

    /** Why the order cannot be picked; empty if it can. */
    Optional<Outcome> refusal(WarehouseOrder order) {
        return order.order().lines().stream()
                .map(line -> line.sku())
                .filter(sku -> bySku.getOrDefault(sku, SEVERAL) == SEVERAL)
                .findFirst()
                .map(sku -> bySku.containsKey(sku)
                        ? Trouble.refused(
                                "sku-not-unique",
                                "Tryton has several products with the code “" + sku + "”.",
                                "Give each product in Tryton a code of its own, then reprocess the order.")
                        : Trouble.refused(
                                "sku-unknown",
                                "Tryton has no product with the code “" + sku + "”.",
                                "Enter the product in Tryton, or map the SKU in a rule, then reprocess the order."));
    }

    Product of(String sku) {
        return bySku.getOrDefault(sku, SEVERAL);
    }
}
