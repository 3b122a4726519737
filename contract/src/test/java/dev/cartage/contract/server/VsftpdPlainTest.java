package dev.cartage.contract.server;

import dev.cartage.spi.FilesAddress.Protocol;

class VsftpdPlainTest extends RemoteFilesContract {
    @Override
    FileServer start() {
        return VsftpdServer.start(Protocol.FTP);
    }
}
