package dev.cartage.hub.connection;

import dev.cartage.hub.storage.Tenant;
import dev.cartage.hub.storage.Timestamps;
import dev.cartage.hub.storage.Tx;
import dev.cartage.spi.FilesAddress;
import dev.cartage.transport.FirstUse;
import java.time.InstantSource;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** The keys that file servers showed when this account met them first; from then on they must show the same. */
public final class HostKeys implements FirstUse {
    private final Tx tx;
    private final InstantSource clock;
    private final Map<String, String> known = new ConcurrentHashMap<>();

    HostKeys(Tx tx, InstantSource clock) {
        this.tx = tx;
        this.clock = clock;
    }

    /** The address with the key that its server must show, if it was met before. */
    FilesAddress pinned(FilesAddress address) {
        if (address.protocol() == FilesAddress.Protocol.LOCAL
                || !address.knownHost().isBlank()) {
            return address;
        }
        var key = known.computeIfAbsent(memory(address), unused -> read(address));
        if (key.isEmpty()) {
            // Not remembered, for another node may pin it at any time.
            known.remove(memory(address));
        }
        return new FilesAddress(
                address.protocol(),
                address.host(),
                address.port(),
                address.user(),
                address.secret(),
                address.privateKey(),
                address.root(),
                key);
    }

    private String read(FilesAddress address) {
        return tx.call(jdbc -> jdbc.sql("select key from host_key where server = ?")
                .param(server(address))
                .query(String.class)
                .optional()
                .orElse(""));
    }

    /** Of nodes that meet a server at once, the first one's key counts. */
    @Override
    public void trusted(FilesAddress address, String knownHost) {
        tx.run(jdbc -> jdbc.sql("""
                        insert into host_key (server, key, pinned_at) values (?, ?, ?)
                        on conflict (account_id, server) do nothing
                        """)
                .params(server(address), knownHost, Timestamps.parameter(clock.instant()))
                .update());
    }

    /** The server may show a new key at the next login, for a person knows why it has one. */
    public void forget(FilesAddress address) {
        tx.run(jdbc -> jdbc.sql("delete from host_key where server = ?")
                .param(server(address))
                .update());
        known.remove(memory(address));
    }

    private static String memory(FilesAddress address) {
        return Tenant.account() + "/" + server(address);
    }

    private static String server(FilesAddress address) {
        return address.protocol() + "/" + address.host() + ":" + address.port();
    }
}
