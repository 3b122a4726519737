package dev.cartage.contract.server;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cartage.spi.FilesAddress.Protocol;
import dev.cartage.spi.RemoteException;
import org.junit.jupiter.api.Test;

class VsftpdPlainTest extends RemoteFilesContract {
    @Override
    FileServer start() {
        return VsftpdServer.start(Protocol.FTP);
    }

    @Test
    void aFullDiskIsSaid() {
        assertAFullDiskIsSaid();
    }

    @Test
    void whoFindsTheLoginInUseIsAskedForPatience() {
        try (var inUse = servers.open(address)) {
            assertFailure(RemoteException.Throttled.class, "server-busy", () -> servers.open(address));
            assertThat(inUse.list("in")).isEmpty();
        }
    }
}
