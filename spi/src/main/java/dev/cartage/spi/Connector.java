package dev.cartage.spi;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A sales platform or warehouse system that Cartage can talk to. Implementations are found by
 * {@link java.util.ServiceLoader}, have a public constructor without arguments, and hold no state.
 */
public interface Connector {
    /** The stable name in settings and the API, for example {@code shopify}; DropStream's name where it had one. */
    String platform();

    /** The name people see, for example {@code Shopify}. */
    String title();

    Kind kind();

    /** All that it can do. What is missing here is refused by the hub before the remote is asked. */
    Set<Capability> capabilities();

    /** What shows that it can do this, for {@code ./cartage connectors} and the documentation. */
    default Set<Proof> provenBy(Capability capability) {
        return Set.of();
    }

    /**
     * The record that describes the settings; each component carries {@link Setting}. Form, help, validation, secrets and
     * documentation come from it: see {@link SettingsForm}.
     */
    Class<? extends Record> settings();

    /** What the remote allows for an operation, the name of which {@link Wire.Request#operation} carries. */
    default Budget budget(String operation) {
        return Budget.unlimited(operation);
    }

    /**
     * All that people can choose of it when they add a store or warehouse: usually itself alone; one for each marketplace
     * where a platform has several. Each has a platform and title of its own; the first stands for all where they are the
     * same.
     */
    default List<Connector> choices() {
        return List.of(this);
    }

    /**
     * How long after its shipment the platform lets others keep what it told of a buyer; empty where it sets no limit. The
     * hub forgets it then.
     */
    default Optional<Duration> personalDataKept() {
        return Optional.empty();
    }

    /** How to register Cartage at the platform, if merchants let it in there by OAuth; then {@link Authorizer} is played. */
    default Optional<Registration> registration() {
        return Optional.empty();
    }

    /** Ready to work with one store or warehouse. Makes no call; a wrong setting shows when a role is used. */
    Roles open(Session session);

    /** On which side of the hub the connector stands. */
    enum Kind {
        STORE,
        WAREHOUSE
    }
}
