package dev.cartage.contract.server;

class OpenSshPasswordTest extends RemoteFilesContract {
    @Override
    FileServer start() {
        return OpenSshServer.start();
    }
}
