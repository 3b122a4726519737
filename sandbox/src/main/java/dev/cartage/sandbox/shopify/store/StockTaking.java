package dev.cartage.sandbox.shopify.store;

import dev.cartage.sandbox.ledger.Effect;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

/** Sets stock as inventorySetQuantities does: all lines or none, and once for each idempotency key. */
public final class StockTaking {
    private static final int MOST = 1_000_000_000;
    private final Shop shop;
    private final Map<String, Done> done = new HashMap<>();

    public StockTaking(Shop shop) {
        this.shop = shop;
    }

    /** What to set; {@code reference} is the caller's own document, or "". */
    public record Count(String name, String reason, String reference, List<Target> targets) {}

    /** {@code expected} is changeFromQuantity; empty to set without comparing. */
    public record Target(long itemId, long locationId, int quantity, OptionalInt expected) {}

    /** A set of changes that was made. */
    public record Group(long id, Instant createdAt, Count count, List<Change> changes) {}

    public record Change(String name, long itemId, long locationId, int delta, int after) {}

    private record Done(Count count, Group group) {}

    /** @throws Refusal with one of InventorySetQuantitiesUserErrorCode; then nothing has changed */
    public Group set(String key, Count count) throws Refusal {
        List<Refusal> refusals = new ArrayList<>(1);
        Optional<Group> group = shop.locked(() -> {
            try {
                return Optional.of(once(key, count));
            } catch (Refusal refusal) {
                shop.record(Effect.STOCK_REFUSED, key, refusal.code());
                refusals.add(refusal);
                return Optional.empty();
            }
        });
        if (group.isEmpty()) {
            throw refusals.getFirst();
        }
        group.get()
                .count()
                .targets()
                .forEach(target -> shop.stock()
                        .find(target.itemId(), target.locationId())
                        .ifPresent(level -> shop.tell("INVENTORY_LEVELS_UPDATE", level)));
        return group.get();
    }

    private Group once(String key, Count count) throws Refusal {
        Done before = done.get(key);
        if (before != null && !before.count().equals(count)) {
            throw new Refusal(
                    "IDEMPOTENCY_KEY_PARAMETER_MISMATCH",
                    List.of("input"),
                    "The same idempotency key cannot be used with different operation parameters.");
        }
        if (before != null) {
            return before.group();
        }
        check(count);
        Group group = apply(count);
        done.put(key, new Done(count, group));
        return group;
    }

    private void check(Count count) throws Refusal {
        if (!count.name().equals("available") && !count.name().equals("on_hand")) {
            throw new Refusal(
                    "INVALID_NAME",
                    List.of("input", "name"),
                    "The quantity name must be either 'available' or 'on_hand'.");
        }
        Set<List<Long>> seen = new HashSet<>();
        for (int position = 0; position < count.targets().size(); position++) {
            Target target = count.targets().get(position);
            if (!seen.add(List.of(target.itemId(), target.locationId()))) {
                throw refusal(
                        position,
                        "NO_DUPLICATE_INVENTORY_ITEM_ID_GROUP_ID_PAIR",
                        "The combination of inventoryItemId and locationId must be unique.");
            }
            check(count.name(), target, position);
        }
    }

    private void check(String name, Target target, int position) throws Refusal {
        if (shop.catalogue().byItem(target.itemId()).isEmpty()) {
            throw refusal(position, "INVALID_INVENTORY_ITEM", "The specified inventory item could not be found.");
        }
        if (shop.location(target.locationId()).isEmpty()) {
            throw refusal(position, "INVALID_LOCATION", "The specified location could not be found.");
        }
        Level level = shop.stock()
                .find(target.itemId(), target.locationId())
                .orElseThrow(() -> refusal(
                        position,
                        "ITEM_NOT_STOCKED_AT_LOCATION",
                        "The specified inventory item is not stocked at the location."));
        if (target.quantity() > MOST) {
            throw refusal(position, "INVALID_QUANTITY_TOO_HIGH", "The total quantity can't be higher than " + MOST);
        }
        if (target.quantity() < 0) {
            throw refusal(position, "INVALID_QUANTITY_NEGATIVE", "The quantity can't be negative.");
        }
        if (target.expected().isPresent() && target.expected().getAsInt() != level.named(name)) {
            throw refusal(
                    position,
                    "CHANGE_FROM_QUANTITY_STALE",
                    "The changeFromQuantity value does not match persisted value.");
        }
    }

    private static Refusal refusal(int position, String code, String message) {
        return new Refusal(code, List.of("input", "quantities", Integer.toString(position)), message);
    }

    private Group apply(Count count) {
        Instant now = shop.now();
        List<Change> changes = new ArrayList<>(count.targets().size());
        for (Target target : count.targets()) {
            Level before =
                    shop.stock().find(target.itemId(), target.locationId()).orElseThrow();
            Level after = shop.stock()
                    .put(
                            count.name().equals("available")
                                    ? before.withAvailable(target.quantity(), now)
                                    : before.withOnHand(target.quantity(), now));
            int delta = after.named(count.name()) - before.named(count.name());
            changes.add(new Change(count.name(), target.itemId(), target.locationId(), delta, target.quantity()));
            shop.record(
                    Effect.STOCK_SET,
                    target.itemId() + "@" + target.locationId(),
                    count.name() + " " + before.named(count.name()) + " to " + target.quantity());
        }
        return new Group(shop.nextId(), now, count, List.copyOf(changes));
    }

    /**
     * What the merchant counts on the shelf: sets what is available, without a key.
     *
     * @throws IllegalArgumentException where the item is not kept there
     */
    public Level count(long itemId, long locationId, int available) {
        Level counted = shop.locked(() -> {
            Level before = shop.stock()
                    .find(itemId, locationId)
                    .orElseThrow(() -> new IllegalArgumentException("The item is not kept there"));
            shop.record(Effect.STOCK_COUNTED, itemId + "@" + locationId, "available to " + available);
            return shop.stock().put(before.withAvailable(available, shop.now()));
        });
        shop.tell("INVENTORY_LEVELS_UPDATE", counted);
        return counted;
    }

    /** Starts keeping an item at a location; where it is kept already the level stays as it is. */
    public Level activate(long itemId, long locationId, int available, int onHand) throws Refusal {
        if (shop.catalogue().byItem(itemId).isEmpty()) {
            throw new Refusal("", List.of("inventoryItemId"), "The specified inventory item could not be found.");
        }
        if (shop.location(locationId).isEmpty()) {
            throw new Refusal("", List.of("locationId"), "The specified location could not be found.");
        }
        return shop.locked(() -> shop.stock().find(itemId, locationId).orElseGet(() -> {
            shop.record(Effect.STOCK_ACTIVATED, itemId + "@" + locationId, "available " + available);
            return shop.stock().activate(itemId, locationId, available, onHand, shop.now());
        }));
    }
}
