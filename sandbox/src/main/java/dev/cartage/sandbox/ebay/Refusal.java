package dev.cartage.sandbox.ebay;

import java.util.List;
import java.util.Map;

/** An error in the words of the published contracts. */
final class Refusal extends RuntimeException {
    private static final long serialVersionUID = 1;
    private final int status;
    private final int id;
    private final String domain;

    private Refusal(int status, int id, String domain, String message) {
        super(message);
        this.status = status;
        this.id = id;
        this.domain = domain;
    }

    static Refusal ofOrders(int id, String message) {
        return new Refusal(400, id, "API_FULFILLMENT", message);
    }

    static Refusal ofListings(int status, int id, String message) {
        return new Refusal(status, id, "API_INVENTORY", message);
    }

    static Refusal of(int status, int id, String domain, String message) {
        return new Refusal(status, id, domain, message);
    }

    Answer answer() {
        return Answer.json(status, Map.of("errors", List.of(error())));
    }

    Map<String, Object> error() {
        return Map.of(
                "errorId",
                id,
                "domain",
                domain,
                "category",
                status >= 500 ? "APPLICATION" : "REQUEST",
                "message",
                String.valueOf(getMessage()));
    }
}
