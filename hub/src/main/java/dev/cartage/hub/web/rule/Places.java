package dev.cartage.hub.web.rule;

import dev.cartage.hub.connection.Connections;
import dev.cartage.hub.connection.Stores;
import dev.cartage.hub.connection.Warehouse;
import dev.cartage.hub.connection.Warehouses;
import dev.cartage.hub.rule.Scope;
import dev.cartage.hub.rule.Where;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Where rules and tables can count, by name. */
@Component
class Places {
    private static final Where NOWHERE = new Where(0, 0, 0);

    private final Stores stores;
    private final Warehouses warehouses;
    private final Connections connections;

    Places(Stores stores, Warehouses warehouses, Connections connections) {
        this.stores = stores;
        this.warehouses = warehouses;
        this.connections = connections;
    }

    /** The names of all there are, by scope in forms' words; the account first. */
    Map<String, String> all() {
        Map<String, String> all = new LinkedHashMap<>();
        all.put(word(Scope.ACCOUNT), "Everywhere");
        stores.all().forEach(store -> all.put(word(Scope.store(store.id())), store.name()));
        warehouses.all().forEach(site -> all.put(word(Scope.warehouse(site.id())), "Warehouse " + site.name()));
        connections.all().forEach(link -> all.put(word(Scope.connection(link.id())), link.name()));
        return all;
    }

    /** For example {@code store:12}. */
    static String word(Scope scope) {
        return scope.kind().word() + ":" + scope.place();
    }

    /** Reads what forms send; what is none of {@link #all} is left out. */
    List<Scope> read(List<String> words) {
        List<Scope> scopes = new ArrayList<>();
        for (String word : words) {
            String[] parts = word.split(":");
            if (parts.length == 2 && parts[1].matches("\\d{1,18}")) {
                long place = Long.parseLong(parts[1]);
                switch (parts[0]) {
                    case "store" -> scopes.add(Scope.store(place));
                    case "warehouse" -> scopes.add(Scope.warehouse(place));
                    case "connection" -> scopes.add(Scope.connection(place));
                    default -> scopes.add(Scope.ACCOUNT);
                }
            }
        }
        return scopes.isEmpty() ? List.of(Scope.ACCOUNT) : scopes;
    }

    /** Where a rule of these scopes is tried: the first of them. */
    Where within(List<Scope> scopes) {
        var first = scopes.getFirst();
        return switch (first.kind()) {
            case ACCOUNT -> NOWHERE;
            case STORE -> new Where(first.place(), 0, 0);
            case WAREHOUSE -> new Where(0, 0, first.place());
            case CONNECTION ->
                connections
                        .find(first.place())
                        .map(link -> new Where(link.storeId(), link.id(), link.warehouseId()))
                        .orElse(NOWHERE);
        };
    }

    static String names(List<Scope> scopes, Map<String, String> all) {
        return scopes.stream()
                .map(scope -> all.getOrDefault(word(scope), "a place that is gone"))
                .collect(Collectors.joining(", "));
    }

    List<Warehouse> warehouses() {
        return warehouses.all();
    }
}
