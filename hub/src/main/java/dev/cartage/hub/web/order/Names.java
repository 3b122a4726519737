package dev.cartage.hub.web.order;

import dev.cartage.hub.connection.Merchant;
import dev.cartage.hub.connection.Merchants;
import dev.cartage.hub.connection.Store;
import dev.cartage.hub.connection.Stores;
import dev.cartage.hub.connection.Warehouse;
import dev.cartage.hub.connection.Warehouses;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** What the account calls its stores, merchants and warehouses, read once for a page. */
public record Names(
        List<Store> stores, Map<Long, String> byStore, List<Merchant> merchants, List<Warehouse> warehouses) {

    public static Names read(Stores stores, Merchants merchants, Warehouses warehouses) {
        var all = stores.all();
        return new Names(
                all,
                all.stream().collect(Collectors.toMap(Store::id, Store::name, (a, _) -> a)),
                merchants.all(),
                warehouses.all());
    }

    public String store(long id) {
        return byStore.getOrDefault(id, "");
    }

    public String merchant(long id) {
        return find(merchants, one -> one.id() == id, Merchant::name);
    }

    public String warehouse(long id) {
        return find(warehouses, one -> one.id() == id, Warehouse::name);
    }

    private static <T> String find(List<T> all, java.util.function.Predicate<T> fits, Function<T, String> name) {
        return all.stream().filter(fits).map(name).findFirst().orElse("");
    }

    public List<String> platforms() {
        return stores.stream().map(Store::platform).distinct().sorted().toList();
    }
}
