package dev.cartage.contract.server;

class ProftpdTest extends PinnedFilesContract {
    @Override
    FileServer start() {
        return ProftpdServer.start();
    }
}
