package dev.cartage.contract.server;

import dev.cartage.spi.FilesAddress.Protocol;
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
}
