package dev.cartage.connectors.vendure;

import dev.cartage.connectors.support.Json;
import dev.cartage.connectors.support.OrderReading;
import dev.cartage.model.OrderLine;
import dev.cartage.spi.OrderSource.RawOrder;
import dev.cartage.spi.OrderSource.Reading;
import dev.cartage.spi.OrderSource.Unwanted;
import dev.cartage.spi.OrderSource.Wanted;
import dev.cartage.spi.OrderSource.Withdrawn;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/** Decides what an order of Vendure's means for the warehouse. */
final class OrderMapper {
    /** The order as Vendure gave it, in a document of ours. */
    static final String ORDER = "order";

    /** How many decimals Vendure's whole numbers of money have, beside the order. */
    static final String DECIMALS = "moneyStrategyPrecision";

    private final Set<String> states;
    private final Optional<Instant> acceptAfter;

    OrderMapper(VendureSettings settings) {
        this.states = settings.wantedStates();
        this.acceptAfter = settings.acceptOrdersAfter();
    }

    Reading map(RawOrder raw) {
        return OrderReading.of(raw, VendureDialect.NAME, document -> {
            JsonNode order = document.path(ORDER);
            return Json.text(order, "code").isEmpty()
                    ? OrderReading.unreadable(raw, VendureDialect.NAME)
                    : map(raw.externalId(), order, document.path(DECIMALS).intValue(2));
        });
    }

    private Reading map(String id, JsonNode order, int decimals) {
        String number = Json.text(order, "code");
        String state = Json.text(order, "state");
        if (state.equals("Cancelled")) {
            return new Withdrawn(id, number);
        }
        if (Json.text(order, "type").equals("Aggregate")) {
            return new Unwanted(id, number, "It only holds several sellers' orders together; each seller has its own.");
        }
        if (!states.contains(state)) {
            return new Unwanted(id, number, "Its state is " + state + ".");
        }
        Optional<Instant> placed = Json.instant(order, "orderPlacedAt");
        if (acceptAfter.isPresent()
                && placed.filter(acceptAfter.get()::isBefore).isEmpty()) {
            return new Unwanted(id, number, "It was placed before the store's date for accepting orders.");
        }
        OrderFieldsMapper fields = new OrderFieldsMapper(order, decimals);
        List<OrderLine> lines = fields.lines();
        return lines.isEmpty()
                ? new Unwanted(id, number, "Nothing of it is left to ship.")
                : new Wanted(fields.order(id, lines));
    }
}
