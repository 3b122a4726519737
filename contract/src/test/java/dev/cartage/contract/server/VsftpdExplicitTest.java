package dev.cartage.contract.server;

import dev.cartage.spi.FilesAddress.Protocol;

class VsftpdExplicitTest extends PinnedFilesContract {
    @Override
    FileServer start() {
        return VsftpdServer.start(Protocol.FTPS_EXPLICIT);
    }
}
