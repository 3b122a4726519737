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
        Where where = connections.enabledOfStore(storeId).stream()
                .findFirst()
                .map(Pushes::where)
                .orElse(new Where(storeId, 0, 0));
        RuleSet rules = sets.at(Hook.INVENTORY_PUSH, where);
        if (rules.isEmpty()) {
            return levels;
        }
        if (rules.broken().isPresent()) {
            return Map.of();
        }
        Map<Long, Level> allowed = new HashMap<>();
        List<RuleLog.Entry> entries = new ArrayList<>();
        Instant now = clock.instant();
        levels.forEach((id, level) -> {
            Input input = new Input(List.of(subject(level, where)), now, rules.zone(), false);
            Result result = rules.run(input);
            entries.add(rules.entry(0, Hook.INVENTORY_PUSH, now, result));
            if (!result.isRejected() && result.failure().isEmpty()) {
                allowed.put(id, new Level(level.sku(), quantity(result, level), level.idempotencyKey()));
            }
        });
        log.write(entries);
        return allowed;
    }

    private static Where where(Connection connection) {
        return new Where(connection.storeId(), connection.id(), connection.warehouseId());
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
