package dev.cartage.bench.world;

import java.util.List;
import java.util.Map;

/** The sandbox's stores and warehouses, with what a user would enter for them. */
public record Places(List<Place> stores, List<Place> warehouses) {

    /** @param answers to the connector's form, by field */
    public record Place(String name, Map<String, String> answers) {}
}
