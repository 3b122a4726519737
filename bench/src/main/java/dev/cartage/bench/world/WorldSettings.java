package dev.cartage.bench.world;

import java.time.Duration;
import java.util.List;

/**
 * What is opened in the sandbox.
 *
 * @param products that each store sells
 * @param shipAfter how long a warehouse takes
 */
public record WorldSettings(int stores, int warehouses, int products, Duration shipAfter) {

    List<String> arguments() {
        return List.of(
                Integer.toString(stores),
                Integer.toString(warehouses),
                Integer.toString(products),
                Long.toString(shipAfter.toMillis()));
    }

    static WorldSettings of(List<String> arguments) {
        return new WorldSettings(
                Integer.parseInt(arguments.get(0)),
                Integer.parseInt(arguments.get(1)),
                Integer.parseInt(arguments.get(2)),
                Duration.ofMillis(Long.parseLong(arguments.get(3))));
    }
}
