package dev.cartage.hub.order;

import dev.cartage.hub.rule.RuleSet;
import dev.cartage.hub.rule.RuleSets;
import dev.cartage.hub.storage.Tx;
import dev.cartage.rules.hook.Hook;
import dev.cartage.rules.hook.Input;
import dev.cartage.rules.outcome.Result;
import dev.cartage.spi.WarehouseOrder;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Runs the {@code order.export} rules on orders that are about to leave for their warehouse. */
final class LastWord {
    private final Tx tx;
    private final RuleSets sets;
    private final Verdicts verdicts;
    private final InstantSource clock;

    LastWord(Tx tx, RuleSets sets, Verdicts verdicts, InstantSource clock) {
        this.tx = tx;
        this.sets = sets;
        this.verdicts = verdicts;
        this.clock = clock;
    }

    /** Those that still leave, as they leave. Costs nothing more where the account has no such rules. */
    Map<Long, WarehouseOrder> of(long warehouseId, Map<Long, WarehouseOrder> orders) {
        if (orders.isEmpty() || !sets.any(Hook.ORDER_EXPORT)) {
            return orders;
        }
        Instant now = clock.instant();
        Map<Long, WarehouseOrder> leaving = new HashMap<>();
        for (RuledOrder order : tx.call(jdbc -> RuledOrder.load(jdbc, List.copyOf(orders.keySet())))) {
            WarehouseOrder as = orders.get(order.id());
            if (as != null) {
                decide(order, as, now).ifPresent(changed -> leaving.put(order.id(), changed));
            }
        }
        return leaving;
    }

    private Optional<WarehouseOrder> decide(RuledOrder order, WarehouseOrder as, Instant now) {
        RuleSet rules = sets.at(Hook.ORDER_EXPORT, order.where());
        if (rules.isEmpty()) {
            return Optional.of(as);
        }
        if (rules.broken().isPresent()) {
            verdicts.fail(order.id(), rules.broken().get());
            return Optional.empty();
        }
        Result result = rules.run(new Input(List.of(order.subject()), now, rules.zone(), false));
        return verdicts.carryOut(Hook.ORDER_EXPORT, order, rules, result, now)
                ? Optional.of(new WarehouseOrder(as.reference(), result.order(), as.facility()))
                : Optional.empty();
    }
}
