package dev.cartage.hub.rule;

import dev.cartage.hub.connection.Connection;
import dev.cartage.hub.connection.Store;
import dev.cartage.hub.rule.SeenValues.Seen;
import dev.cartage.model.Order;
import dev.cartage.model.OrderFields;
import dev.cartage.rules.hook.Hook;
import dev.cartage.rules.hook.Input;
import dev.cartage.rules.outcome.Decision;
import dev.cartage.rules.outcome.Result;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** Finds shipping methods that stores use and no rule translates for the warehouse. */
final class MethodLint {
    private static final Set<String> DECIDE =
            Set.of(OrderFields.CARRIER.name(), OrderFields.SERVICE_LEVEL.name(), OrderFields.WAREHOUSE_CODE.name());

    private final RuleSets sets;
    private final List<SavedRule> active;

    MethodLint(RuleSets sets, List<SavedRule> active) {
        this.sets = sets;
        this.active = active;
    }

    /** Stores whose orders no active rule gives a carrier, service or code. */
    List<Finding> storesWithout(List<Store> stores, List<Connection> connections) {
        List<Finding> findings = new ArrayList<>();
        for (Store store : stores) {
            List<Connection> its = connections.stream()
                    .filter(connection -> connection.enabled() && connection.storeId() == store.id())
                    .toList();
            boolean without = !its.isEmpty() && its.stream().noneMatch(this::isMapped);
            if (without) {
                findings.add(Finding.ofStore(
                        Finding.Kind.STORE_WITHOUT_METHODS,
                        store.id(),
                        "No rule translates the shipping methods of “" + store.name() + "” for its warehouse.",
                        "Add a rule with the template Shipping rule, or Shipping methods by table."));
            }
        }
        return findings;
    }

    private boolean isMapped(Connection connection) {
        Where where = new Where(connection.storeId(), connection.id(), connection.warehouseId());
        return active.stream()
                .anyMatch(rule -> rule.covers(where)
                        && DECIDE.stream().anyMatch(field -> rule.text().contains("order." + field)));
    }

    /** Methods that were seen in a store's orders and that its rules leave as they are. */
    List<Finding> methodsWithout(List<Seen> orders, List<Store> stores) {
        Map<Long, Map<String, Integer>> missed = new TreeMap<>();
        for (Seen seen : orders) {
            Order order = seen.subject().toOrder();
            String method = order.get(OrderFields.SHIPPING_METHOD);
            if (!method.isBlank() && leaves(seen)) {
                missed.computeIfAbsent(seen.where().storeId(), _ -> new TreeMap<>())
                        .merge(method, 1, Integer::sum);
            }
        }
        List<Finding> findings = new ArrayList<>();
        missed.forEach((store, methods) -> methods.forEach((method, count) -> findings.add(Finding.ofStore(
                Finding.Kind.METHOD_NOT_MAPPED,
                store,
                "“" + method + "” of " + name(store, stores) + " (" + count + (count == 1 ? " order" : " orders")
                        + " of the newest " + orders.size() + ") has no carrier, service or code.",
                "Add it to a rule or a lookup table."))));
        return findings;
    }

    /** Whether the rules let the order go on without saying how it is to be shipped. */
    private boolean leaves(Seen seen) {
        RuleSet rules = sets.at(Hook.ORDER_IMPORT, seen.where());
        if (rules.broken().isPresent()) {
            return false;
        }
        ZoneId zone = rules.zone();
        Result result = rules.run(new Input(List.of(seen.subject()), seen.at(), zone, false));
        boolean goesOn = !result.isRejected()
                && result.failure().isEmpty()
                && result.first(Decision.Archive.class).isEmpty()
                && result.first(Decision.Split.class).isEmpty();
        Order order = result.order();
        return goesOn
                && order.get(OrderFields.CARRIER).isBlank()
                && order.get(OrderFields.SERVICE_LEVEL).isBlank()
                && order.get(OrderFields.WAREHOUSE_CODE).isBlank();
    }

    private static String name(long store, List<Store> stores) {
        return stores.stream()
                .filter(one -> one.id() == store)
                .map(one -> "“" + one.name() + "”")
                .findFirst()
                .orElse("a store");
    }
}
