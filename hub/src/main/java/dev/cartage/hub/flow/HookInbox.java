package dev.cartage.hub.flow;

import dev.cartage.hub.connection.Connections;
import dev.cartage.hub.connection.Hooks;
import dev.cartage.hub.connection.Remotes;
import dev.cartage.hub.lane.Lane;
import dev.cartage.hub.lane.Lanes;
import dev.cartage.hub.storage.Ids;
import dev.cartage.hub.storage.Tenant;
import dev.cartage.hub.storage.Timestamps;
import dev.cartage.hub.storage.Tx;
import dev.cartage.spi.HookReceiver;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;

/**
 * Takes stores' messages. A message is only a hint: once it is known to be the store's, it is kept, and the store's import
 * is woken in the same transaction; hints that come together make one read.
 */
public final class HookInbox {
    private static final Duration TOGETHER = Duration.ofMillis(250);

    private final Tx tx;
    private final Ids ids;
    private final InstantSource clock;
    private final Lanes lanes;
    private final Connections connections;
    private final Remotes remotes;
    private final Hooks hooks;

    public HookInbox(
            Tx tx, Ids ids, InstantSource clock, Lanes lanes, Connections connections, Remotes remotes, Hooks hooks) {
        this.tx = tx;
        this.ids = ids;
        this.clock = clock;
        this.lanes = lanes;
        this.connections = connections;
        this.remotes = remotes;
        this.hooks = hooks;
    }

    /** What became of a message. */
    public enum Heard {
        /** It is kept, or was before, or is of no interest: the store need not send it again. */
        TAKEN,
        /** It is not the store's. */
        FORGED,
        /** No store has this address. */
        UNKNOWN
    }

    /**
     * @param token the secret part of the address at which the message came
     * @param headers names in lower case
     */
    public Heard hear(String token, Map<String, String> headers, byte[] body) {
        return hooks.find(token)
                .map(entry -> Tenant.call(entry.account(), () -> hear(entry.subject(), headers, body)))
                .orElse(Heard.UNKNOWN);
    }

    private Heard hear(long storeId, Map<String, String> headers, byte[] body) {
        return switch (remotes.store(storeId).require(HookReceiver.class).hear(headers, body)) {
            case HookReceiver.Forged() -> Heard.FORGED;
            case HookReceiver.Ignored() -> Heard.TAKEN;
            case HookReceiver.OrderChanged hint -> keep(storeId, hint);
        };
    }

    private Heard keep(long storeId, HookReceiver.OrderChanged hint) {
        if (connections.enabledOfStore(storeId).isEmpty()) {
            return Heard.TAKEN;
        }
        var now = clock.instant();
        // Without a key of the store's, no two messages are the same.
        var messageId = hint.messageId().isEmpty() ? "unnamed/" + ids.next() : hint.messageId();
        tx.run(jdbc -> {
            var fresh = jdbc.sql("""
                    insert into hook_message (store_id, message_id, external_id, received_at) values (?, ?, ?, ?)
                    on conflict (store_id, message_id) do nothing
                    """)
                    .params(storeId, messageId, hint.externalId(), Timestamps.parameter(now))
                    .update();
            if (fresh == 1) {
                lanes.wake(List.of(Lane.store(storeId, FlowKind.IMPORT)), now.plus(TOGETHER));
            }
        });
        return Heard.TAKEN;
    }
}
