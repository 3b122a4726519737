package dev.cartage.hub.connection;

import dev.cartage.spi.Connector;
import dev.cartage.spi.Files;
import dev.cartage.spi.FilesAddress;
import dev.cartage.spi.Wire;
import dev.cartage.transport.HttpExchange;
import java.time.InstantSource;
import java.util.List;

/** The lines to the outside, each watched: where it may lead, how much may be said, and what was. */
final class Lines {
    private final HttpExchange http;
    private final Files.Servers servers;
    private final HostKeys hostKeys;
    private final Budgets budgets;
    private final ExchangeLog log;
    private final InstantSource clock;

    Lines(
            HttpExchange http,
            Files.Servers servers,
            HostKeys hostKeys,
            Budgets budgets,
            ExchangeLog log,
            InstantSource clock) {
        this.http = http;
        this.servers = servers;
        this.hostKeys = hostKeys;
        this.budgets = budgets;
        this.log = log;
        this.clock = clock;
    }

    Wire wire(String remote, Connector connector, Blanks blanks) {
        return new RemoteWire(remote, connector, blanks, http, budgets, log, clock);
    }

    /** Logs in. */
    Files files(String remote, FilesAddress address) {
        Outside.require();
        var place = address.protocol() == FilesAddress.Protocol.LOCAL ? address.root() : address.host();
        return new GuardedFiles(
                remote,
                place,
                servers.open(hostKeys.pinned(address)),
                log,
                Blanks.of(List.of(address.secret(), address.privateKey())),
                clock);
    }
}
