package dev.cartage.contract.server;

import dev.cartage.spi.FilesAddress;

class OpenSshKeyTest extends RemoteFilesContract {
    @Override
    FileServer start() {
        return OpenSshServer.start();
    }

    @Override
    FilesAddress login(FileServer started) {
        return ((OpenSshServer) started).addressByKey("ed25519");
    }
}
