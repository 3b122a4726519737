package dev.cartage.connectors.amazon;

import dev.cartage.connectors.support.Mapping;
import dev.cartage.model.Catalogue;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/** What decides about an order, from either interface; the tables beside this class say where it stands. */
final class Facts {
    private static final Catalogue WORDS = Catalogue.ofTexts(
            "amazon_order",
            "cancel_asked",
            "deliver_by",
            "fulfilled_by",
            "leave_at",
            "number",
            "picked_up",
            "placed",
            "prime",
            "programs",
            "ship_by",
            "status");
    private static final Mapping NEW = Mapping.load(Facts.class, "facts-2026.txt", WORDS, Map.of());
    private static final Mapping OLD = Mapping.load(Facts.class, "facts-v0.txt", WORDS, Map.of());

    final boolean old;
    private final Map<String, String> said;

    Facts(JsonNode order) {
        old = order.has("AmazonOrderId");
        said = (old ? OLD : NEW).texts(order);
    }

    String get(String word) {
        return said.getOrDefault(word, "");
    }

    /** In the words of the new interface, for example {@code PARTIALLY_SHIPPED}. */
    String status() {
        String words = get("status").replaceAll("(?<=[a-z])(?=[A-Z])", "_").toUpperCase(Locale.ROOT);
        return words.equals("CANCELED") ? "CANCELLED" : words;
    }

    boolean byMerchant() {
        return List.of("MERCHANT", "MFN").contains(get("fulfilled_by"));
    }

    private boolean isIn(String program) {
        return List.of(get("programs").split(", ")).contains(program);
    }

    /** Seller Fulfilled Prime: the seller ships with a label bought from Amazon, by the promised day. */
    boolean prime() {
        return isIn("PRIME") || get("prime").equals("true");
    }

    boolean pickedUp() {
        return isIn("IN_STORE_PICK_UP") || get("picked_up").equals("true");
    }

    /** The buyer asks the seller to cancel. */
    boolean cancelAsked() {
        return get("cancel_asked").contains("BUYER") || get("cancel_asked").contains("true");
    }
}
