package dev.cartage.contract.server;

import dev.cartage.contract.FaultProxy;
import dev.cartage.contract.Faults;
import dev.cartage.spi.FilesAddress;
import java.util.ArrayList;
import java.util.List;

/** A file server behind fault proxies: one before its port, one before each port for data. */
final class ProxiedServer implements AutoCloseable {
    private final FilesAddress direct;
    private final FaultProxy control;
    private final List<FaultProxy> all = new ArrayList<>();

    ProxiedServer(FileServer server, FilesAddress direct) {
        this.direct = direct;
        control = FaultProxy.before(direct.host(), direct.port());
        all.add(control);
        for (var port : server.dataPorts()) all.add(FaultProxy.before(direct.host(), port, port));
    }

    FilesAddress address() {
        return new FilesAddress(
                direct.protocol(),
                "127.0.0.1",
                control.port(),
                direct.user(),
                direct.secret(),
                direct.privateKey(),
                direct.root(),
                direct.knownHost());
    }

    void set(Faults faults) {
        all.forEach(proxy -> proxy.set(faults));
    }

    /** How many times somebody connected to log in. */
    int connections() {
        return control.accepted();
    }

    void cutAll() {
        all.forEach(FaultProxy::cutAll);
    }

    void refuse() {
        control.refuse();
    }

    void heal() {
        all.forEach(FaultProxy::heal);
    }

    @Override
    public void close() {
        all.forEach(FaultProxy::close);
    }
}
