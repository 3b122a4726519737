package dev.cartage.contract.server;

class ProftpdTest extends RemoteFilesContract {
    @Override
    FileServer start() {
        return ProftpdServer.start();
    }
}
