package dev.cartage.hub.order.slip;

import dev.cartage.hub.order.Enclosures;
import dev.cartage.hub.order.OrderJson;
import dev.cartage.hub.storage.Batch;
import dev.cartage.hub.storage.Tx;
import dev.cartage.model.Order;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Makes packing slips of orders as they go to the warehouse. */
public final class Slips implements Enclosures {
    private final Tx tx;
    private final SlipSettings settings;

    Slips(Tx tx, SlipSettings settings) {
        this.tx = tx;
        this.settings = settings;
    }

    private record Found(long id, long storeId, String reference, Order order) {}

    /** A PDF; empty if there is no such order. */
    public Optional<byte[]> of(long orderId) {
        List<Slip> slips = slips(List.of(orderId));
        return slips.isEmpty() ? Optional.empty() : Optional.of(SlipPdf.write(slips));
    }

    @Override
    public Optional<byte[]> of(long warehouseId, List<Long> orderIds) {
        if (!settings.isDropped(warehouseId)) {
            return Optional.empty();
        }
        List<Slip> slips = slips(orderIds);
        return slips.isEmpty() ? Optional.empty() : Optional.of(SlipPdf.write(slips));
    }

    private List<Slip> slips(List<Long> orderIds) {
        List<Found> found = tx.call(jdbc -> Batch.of(orderIds)
                .longs(id -> id)
                .query(
                        jdbc,
                        "select id, store_id, warehouse_reference, content from orders where id = any (?)",
                        (row, number) -> new Found(
                                row.getLong("id"),
                                row.getLong("store_id"),
                                row.getString("warehouse_reference"),
                                OrderJson.read(row.getString("content")))));
        Map<Long, SlipBrand> brands = new HashMap<>();
        return found.stream()
                .sorted(Comparator.comparing(one -> orderIds.indexOf(one.id())))
                .map(one ->
                        new Slip(brands.computeIfAbsent(one.storeId(), settings::brand), one.reference(), one.order()))
                .toList();
    }
}
