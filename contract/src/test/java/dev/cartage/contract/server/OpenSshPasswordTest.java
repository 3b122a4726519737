package dev.cartage.contract.server;

class OpenSshPasswordTest extends PinnedFilesContract {
    @Override
    FileServer start() {
        return OpenSshServer.start();
    }
}
