package dev.cartage.sandbox.shopify.store;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.ConcurrentHashMap;

/** The shop's bulk operations, one at a time. Who looks at one for the first time finds it running, then completed. */
public final class Bulk {
    private final Shop shop;
    private volatile String address = "";
    private final Map<Long, Operation> all = new ConcurrentHashMap<>();

    Bulk(Shop shop) {
        this.shop = shop;
    }

    /** One operation; {@code status} is one of BulkOperationStatus. */
    public record Operation(long id, String query, String status, Instant createdAt) {
        Operation with(String changed) {
            return new Operation(id, query, changed, createdAt);
        }
    }

    /** @throws Refusal while another one runs */
    public Operation start(String query) throws Refusal {
        if (all.values().stream().anyMatch(one -> !one.status().equals("COMPLETED"))) {
            throw new Refusal(
                    "", List.of("query"), "A bulk query operation for this app and shop is already in progress");
        }
        Operation made = new Operation(shop.nextId(), query, "CREATED", shop.now());
        all.put(made.id(), made);
        return made;
    }

    /** As it is now; it goes on a step. */
    public Optional<Operation> look(String gid) {
        OptionalLong id = Gid.number(gid, "BulkOperation");
        Optional<Operation> now = id.isEmpty() ? Optional.empty() : Optional.ofNullable(all.get(id.getAsLong()));
        now.ifPresent(one -> all.put(one.id(), one.with(one.status().equals("CREATED") ? "RUNNING" : "COMPLETED")));
        return now;
    }

    /** Where the shop was reached, so its files are too. */
    public void at(String reached) {
        address = reached;
    }

    public String address() {
        return address;
    }

    public Optional<Operation> find(long id) {
        return Optional.ofNullable(all.get(id));
    }
}
