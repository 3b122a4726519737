package dev.cartage.connectors.amazon;

import dev.cartage.connectors.support.OrderReading;
import dev.cartage.model.Order;
import dev.cartage.spi.OrderSource.RawOrder;
import dev.cartage.spi.OrderSource.Reading;
import dev.cartage.spi.OrderSource.Unwanted;
import dev.cartage.spi.OrderSource.Wanted;
import dev.cartage.spi.OrderSource.Withdrawn;
import java.time.Instant;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/** Decides what an order of Amazon's means for the warehouse. */
final class OrderMapper {
    private final Optional<Instant> acceptAfter;

    OrderMapper(AmazonSettings settings) {
        this.acceptAfter = settings.acceptOrdersAfter();
    }

    Reading map(RawOrder raw) {
        return OrderReading.of(raw, "Amazon", document -> {
            Facts facts = new Facts(document);
            return facts.get("number").isEmpty()
                    ? OrderReading.unreadable(raw, "Amazon")
                    : map(raw.externalId(), document, facts);
        });
    }

    private Reading map(String id, JsonNode document, Facts facts) {
        String number = facts.get("number");
        String status = facts.status();
        if (status.equals("CANCELLED")) {
            return new Withdrawn(id, number);
        }
        if (!facts.byMerchant()) {
            return new Unwanted(id, number, "Amazon ships it itself.");
        }
        if (!status.equals("UNSHIPPED") && !status.equals("PARTIALLY_SHIPPED")) {
            return new Unwanted(id, number, "Its status is " + status + ".");
        }
        if (facts.pickedUp()) {
            return new Unwanted(id, number, "The buyer picks it up.");
        }
        if (acceptAfter.isPresent() && !Instant.parse(facts.get("placed")).isAfter(acceptAfter.get())) {
            return new Unwanted(id, number, "It was placed before the store's date for accepting orders.");
        }
        Order order = new OrderFiller(document, facts).order(id);
        return order.lines().isEmpty() ? new Unwanted(id, number, "Nothing of it is left to ship.") : new Wanted(order);
    }
}
