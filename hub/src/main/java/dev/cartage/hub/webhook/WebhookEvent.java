package dev.cartage.hub.webhook;

import dev.cartage.model.OrderStatus;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What a program can be told of. */
public enum WebhookEvent {
    ORDER_IMPORTED("An order came in."),
    ORDER_SENT("A warehouse has confirmed an order."),
    ORDER_SHIPPED("A part of an order has shipped, or all of it."),
    ORDER_CLOSED("An order is done: shipped, and the store was told."),
    ORDER_ERROR("An order stands still with a problem."),
    STOCK_UPDATED("A warehouse told other stock than before."),
    TEST("Somebody wants to see whether messages arrive.");

    private final String meaning;

    WebhookEvent(String meaning) {
        this.meaning = meaning;
    }

    public String meaning() {
        return meaning;
    }

    /** As messages name it, for example {@code order.closed}. */
    public String type() {
        return name().toLowerCase(Locale.ROOT).replace('_', '.');
    }

    public static Optional<WebhookEvent> of(String type) {
        return Arrays.stream(values())
                .filter(event -> event.type().equals(type))
                .findFirst();
    }

    /** What an order that gets this status is told of as; empty for nothing. */
    static Optional<WebhookEvent> of(OrderStatus status) {
        return switch (status) {
            case OPEN -> Optional.of(ORDER_SENT);
            case PARTIALLY_SHIPPED, SHIPPED -> Optional.of(ORDER_SHIPPED);
            case CLOSED -> Optional.of(ORDER_CLOSED);
            case ERROR -> Optional.of(ORDER_ERROR);
            case NEW, QUEUED, BUNDLED, ROUTED, DELAYED, PENDING, SKIPPED, CANCELED, ABANDONED, ARCHIVED, DELETED ->
                Optional.empty();
        };
    }
}
