package dev.cartage.connectors.amazon;

import dev.cartage.connectors.support.Json;
import dev.cartage.connectors.support.OrderReading;
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
            Facts facts = Facts.of(document);
            return facts.number().isEmpty() ? OrderReading.unreadable(raw, "Amazon") : map(raw, document, facts);
        });
    }

    private Reading map(RawOrder raw, JsonNode document, Facts facts) {
        String id = raw.externalId();
        if (facts.status().equals("CANCELLED")) {
            return new Withdrawn(id, facts.number());
        }
        if (!facts.byMerchant()) {
            return new Unwanted(id, facts.number(), "Amazon ships it itself.");
        }
        if (!facts.status().equals("UNSHIPPED") && !facts.status().equals("PARTIALLY_SHIPPED")) {
            return new Unwanted(id, facts.number(), "Its status is " + facts.status() + ".");
        }
        if (Json.texts(document.path("programs")).contains("IN_STORE_PICK_UP")
                || document.path("IsISPU").booleanValue(false)) {
            return new Unwanted(id, facts.number(), "The buyer picks it up.");
        }
        Optional<Instant> placed = Json.instant(document, facts.old() ? "PurchaseDate" : "createdTime");
        if (acceptAfter.isPresent()
                && placed.filter(acceptAfter.get()::isBefore).isEmpty()) {
            return new Unwanted(id, facts.number(), "It was placed before the store's date for accepting orders.");
        }
        return facts.items().stream().anyMatch(item -> facts.left().applyAsInt(item) > 0)
                ? new Wanted(new OrderFiller(document, facts).order(id))
                : new Unwanted(id, facts.number(), "Nothing of it is left to ship.");
    }
}
