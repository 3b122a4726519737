package dev.cartage.contract.server;

import dev.cartage.spi.FilesAddress.Protocol;

class VsftpdImplicitTest extends PinnedFilesContract {
    @Override
    FileServer start() {
        return VsftpdServer.start(Protocol.FTPS_IMPLICIT);
    }
}
