package dev.cartage.connectors.ebay;

import dev.cartage.connectors.support.Halving;
import dev.cartage.connectors.support.Json;
import dev.cartage.connectors.support.Outcomes;
import dev.cartage.connectors.support.Parts;
import dev.cartage.connectors.support.Ways;
import dev.cartage.model.Problem;
import dev.cartage.spi.Outcome;
import dev.cartage.spi.StockSink;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Writes levels: of what is offered by the Inventory API 25 in a call, of older listings four. */
record StockLevels(Api api, Revisions revisions) implements StockSink {
    private static final int MOST = 25;
    private static final int MOST_OLDER = 4;
    private static final Outcome USED_UP = Outcomes.later(new Problem(
            "revisions-used-up",
            "The listing was changed so often that eBay would soon take no change of it for the rest of the day.",
            "Nothing to do; the newest level is sent by itself in some minutes."));

    @Override
    public int batch() {
        return MOST;
    }

    /** All is asked before anything is changed, so that a trouble while asking concerns the call as a whole. */
    @Override
    public List<Outcome> set(List<Level> levels) {
        List<Offered> all = levels.stream().map(level -> Offered.of(level, api)).toList();
        return new Ways<>(all)
                .settle(one -> !revisions.take(one.listing(), one.quantity()), USED_UP)
                .send(one -> one.offers().isEmpty(), this::trade)
                .send(_ -> true, this::update)
                .outcomes();
    }

    private List<Outcome> trade(List<Offered> older) {
        return Parts.each(
                older,
                MOST_OLDER,
                some -> Halving.each(some, part -> api.trade("ReviseInventoryStatus", Trading.toRequest(part))));
    }

    /** eBay's text says that a call takes one SKU, its model that it takes 25: a call that is refused whole is halved. */
    private List<Outcome> update(List<Offered> offered) {
        return Halving.outcomes(offered, part -> {
            JsonNode answer = api.post(
                    "bulkUpdatePriceQuantity", "/sell/inventory/v1/bulk_update_price_quantity", toRequest(part));
            return part.stream().map(one -> one.parse(answer)).toList();
        });
    }

    static ObjectNode toRequest(List<Offered> offered) {
        ObjectNode request = Json.object();
        offered.forEach(one -> request.withArray("requests").add(one.toRequest()));
        return request;
    }
}
