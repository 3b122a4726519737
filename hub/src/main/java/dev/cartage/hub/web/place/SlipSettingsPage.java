package dev.cartage.hub.web.place;

import dev.cartage.hub.connection.Store;
import dev.cartage.hub.connection.Stores;
import dev.cartage.hub.connection.Warehouse;
import dev.cartage.hub.connection.Warehouses;
import dev.cartage.hub.order.slip.SlipBrand;
import dev.cartage.hub.order.slip.SlipSettings;
import dev.cartage.hub.web.NotFound;
import dev.cartage.hub.web.Pages;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/** How a store's packing slips look, and whether a warehouse gets them beside its order files. */
@Controller
public class SlipSettingsPage {
    private static final int LONGEST = 1_000;

    private final SlipSettings settings;
    private final Stores stores;
    private final Warehouses warehouses;

    SlipSettingsPage(SlipSettings settings, Stores stores, Warehouses warehouses) {
        this.settings = settings;
        this.stores = stores;
        this.warehouses = warehouses;
    }

    /** The slips of a store. */
    public record Brand(Store store, SlipBrand brand, boolean saved) {}

    /** Whether a warehouse gets them. */
    public record Drop(Warehouse warehouse, boolean wanted, boolean saved) {}

    @GetMapping("/stores/{id:\\d+}/slip")
    View brand(@PathVariable long id) {
        return brand(id, false);
    }

    private View brand(long id, boolean saved) {
        var store = NotFound.unless(stores.find(id));
        return Pages.show(
                "place/brand", "Packing slips of " + store.name(), new Brand(store, settings.brand(id), saved));
    }

    @PostMapping("/stores/{id:\\d+}/slip")
    View choose(
            @PathVariable long id,
            @RequestParam String name,
            @RequestParam(defaultValue = "") String address,
            @RequestParam(defaultValue = "") String message,
            @RequestParam(defaultValue = "false") boolean prices) {
        var store = NotFound.unless(stores.find(id));
        var title = name.isBlank() ? store.name() : cut(name);
        settings.choose(id, new SlipBrand(title, cut(address), cut(message), prices));
        return brand(id, true);
    }

    private static String cut(String text) {
        var clean = text.replace("\0", "").strip();
        return clean.substring(0, Math.min(LONGEST, clean.length()));
    }

    @GetMapping("/warehouses/{id:\\d+}/slip")
    View drop(@PathVariable long id) {
        return drop(id, false);
    }

    private View drop(long id, boolean saved) {
        var warehouse = NotFound.unless(warehouses.find(id));
        var view = new Drop(warehouse, settings.isDropped(id), saved);
        return Pages.show("place/slipdrop", "Packing slips for " + warehouse.name(), view);
    }

    @PostMapping("/warehouses/{id:\\d+}/slip")
    View drop(@PathVariable long id, @RequestParam(defaultValue = "false") String wanted) {
        NotFound.unless(warehouses.find(id));
        settings.drop(id, wanted.equals("true"));
        return drop(id, true);
    }
}
