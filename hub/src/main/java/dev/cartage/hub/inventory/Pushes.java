package dev.cartage.hub.inventory;

import dev.cartage.hub.connection.Connection;
import dev.cartage.hub.connection.Connections;
import dev.cartage.hub.rule.RuleLog;
import dev.cartage.hub.rule.RuleSet;
import dev.cartage.hub.rule.RuleSets;
import dev.cartage.hub.rule.Where;
import dev.cartage.model.InventoryFields;
import dev.cartage.model.Values;
import dev.cartage.rules.hook.Hook;
import dev.cartage.rules.hook.Input;
import dev.cartage.rules.hook.Subject;
import dev.cartage.rules.outcome.Result;
import dev.cartage.spi.StockSink.Level;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Lets the {@code inventory.push} rules change a level, or keep it from the store, before the store is told. */
final class Pushes {
    private static final BigDecimal MOST = BigDecimal.valueOf(Integer.MAX_VALUE);

    private final RuleSets sets;
    private final RuleLog log;
    private final Connections connections;
    private final InstantSource clock;

    Pushes(RuleSets sets, RuleLog log, Connections connections, InstantSource clock) {
        this.sets = sets;
        this.log = log;
        this.connections = connections;
        this.clock = clock;
    }

    /** What rejects or fails is left out: the store keeps what it shows. */
    Map<Long, Level> allowed(long storeId, Map<Long, Level> levels) {
        if (levels.isEmpty() || !sets.any(Hook.INVENTORY_PUSH)) {
            return levels;
        }
        Map<String, Where> places = new HashMap<>();
        Map<Where, RuleSet> known = new HashMap<>();
        Map<Long, Level> allowed = new HashMap<>();
        List<RuleLog.Entry> entries = new ArrayList<>();
        Instant now = clock.instant();
        levels.forEach((id, level) -> {
            Where where = places.computeIfAbsent(level.location(), location -> where(storeId, location));
            RuleSet rules = known.computeIfAbsent(where, at -> sets.at(Hook.INVENTORY_PUSH, at));
            if (rules.isEmpty()) {
                allowed.put(id, level);
            }
            if (rules.isEmpty() || rules.broken().isPresent()) {
                return;
            }
            Input input = new Input(List.of(subject(level, where)), now, rules.zone(), false);
            Result result = rules.run(input);
            entries.add(rules.entry(0, Hook.INVENTORY_PUSH, now, result));
            if (!result.isRejected() && result.failure().isEmpty()) {
                allowed.put(
                        id, new Level(level.sku(), quantity(result, level), level.idempotencyKey(), level.location()));
            }
        });
        log.write(entries);
        return allowed;
    }

    /** Where the stock comes from: over the connection that serves the location. */
    private Where where(long storeId, String location) {
        List<Connection> enabled = connections.enabledOfStore(storeId);
        return enabled.stream()
                .filter(one -> location.isEmpty()
                        ? one.locations().isEmpty()
                        : one.locations().contains(location))
                .findFirst()
                .or(() -> enabled.stream().findFirst())
                .map(one -> new Where(storeId, one.id(), one.warehouseId()))
                .orElse(new Where(storeId, 0, 0));
    }

    private static Subject subject(Level level, Where where) {
        Values values = Values.none(InventoryFields.catalogue())
                .change()
                .set(InventoryFields.SKU, level.sku())
                .set(InventoryFields.QUANTITY, Optional.of(BigDecimal.valueOf(level.quantity())))
                .set(InventoryFields.STORE_ID, Long.toString(where.storeId()))
                .set(InventoryFields.WAREHOUSE_ID, Long.toString(where.warehouseId()))
                .done();
        return Subject.of(values, Map.of(), List.of());
    }

    /** Whole units, none below zero. */
    private static int quantity(Result result, Level level) {
        return result.subject()
                .values()
                .get(InventoryFields.QUANTITY)
                .map(quantity -> quantity.setScale(0, RoundingMode.FLOOR)
                        .max(BigDecimal.ZERO)
                        .min(MOST)
                        .intValue())
                .orElse(level.quantity());
    }
}
