package dev.cartage.connectors.shopify;

import java.math.BigDecimal;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Reading of answers in which anything may be missing. */
final class Json {
    static final JsonMapper MAPPER = JsonMapper.shared();

    private Json() {}

    static ObjectNode object() {
        return MAPPER.createObjectNode();
    }

    /** The text of the field; "" where it is missing, null or no text. */
    static String text(JsonNode node, String field) {
        return node.path(field).stringValue("");
    }

    /** The amount in the shop's own currency. */
    static Optional<BigDecimal> amount(JsonNode moneyBag) {
        String amount = text(moneyBag.path("shopMoney"), "amount");
        return amount.isEmpty() ? Optional.empty() : Optional.of(new BigDecimal(amount));
    }
}
