package dev.cartage.hub.web;

import dev.cartage.hub.order.OrderJson;
import dev.cartage.spi.OrderSource;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** The orders of a store of paper: never a new one, and each says itself in our own words. */
final class PaperOrders implements OrderSource {
    @Override
    public Page read(String cursor, boolean resuming, int limit) {
        return new Page(List.of(), cursor, false);
    }

    @Override
    public List<RawOrder> byId(List<String> externalIds) {
        return List.of();
    }

    @Override
    public Reading map(RawOrder raw) {
        return new Wanted(OrderJson.read(new String(raw.content(), StandardCharsets.UTF_8)));
    }
}
