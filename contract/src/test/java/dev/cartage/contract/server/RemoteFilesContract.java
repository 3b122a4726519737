package dev.cartage.contract.server;


import dev.cartage.spi.FilesAddress;
import dev.cartage.spi.RemoteException;
import org.junit.jupiter.api.Test;

/** What folder trees on other machines do besides. */
abstract class RemoteFilesContract extends FilesContract {

    @Test
    void aWrongPasswordIsAProblemOfTheLogin() {
        var wrong = new FilesAddress(
                address.protocol(), address.host(), address.port(), address.user(), "wrong", "", address.root(), "");
        assertFailure(RemoteException.NotAuthorized.class, "login-refused", () -> servers.open(wrong));
    }

    static FilesAddress at(FilesAddress address, String host, int port) {
        return new FilesAddress(
                address.protocol(),
                host,
                port,
                address.user(),
                address.secret(),
                address.privateKey(),
                address.root(),
                address.knownHost());
    }

    static FilesAddress pinned(FilesAddress address, String knownHost) {
        return new FilesAddress(
                address.protocol(),
                address.host(),
                address.port(),
                address.user(),
                address.secret(),
                address.privateKey(),
                address.root(),
                knownHost);
    }
}
