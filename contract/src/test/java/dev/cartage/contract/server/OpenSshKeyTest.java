package dev.cartage.contract.server;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cartage.spi.FilesAddress;
import dev.cartage.spi.RemoteException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OpenSshKeyTest extends PinnedFilesContract {
    @Override
    FileServer start() {
        return OpenSshServer.start();
    }

    @Override
    FilesAddress login(FileServer started) {
        return openSsh().addressByKey("ed25519");
    }

    private OpenSshServer openSsh() {
        return (OpenSshServer) server;
    }

    @Test
    void anRsaKeyServesToo() {
        assertWorks(openSsh().addressByKey("rsa"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"rsa", "ed25519"})
    void aServerWithTwoKeysIsAskedForTheOneThatWasPinned(String type) {
        try (var fresh = freshServers();
                var files = fresh.open(pinned(openSsh().knownHost(type)))) {
            assertThat(files.list("in")).isEmpty();
        }
    }

    @Test
    void aKeyThatCannotBeReadIsSaid() {
        assertFailure(
                RemoteException.NotAuthorized.class,
                "key-unreadable",
                () -> servers.open(withKey("-----BEGIN OPENSSH PRIVATE KEY-----\nAAAA\n")));
    }

    private FilesAddress withKey(String key) {
        var known = openSsh().addressByKey("rsa");
        return new FilesAddress(
                known.protocol(), known.host(), known.port(), known.user(), "", key, known.root(), known.knownHost());
    }

    private void assertWorks(FilesAddress by) {
        try (var files = servers.open(by)) {
            files.write("in/a.csv", bytes("a"));
            assertThat(files.read("in/a.csv")).isEqualTo(bytes("a"));
        }
    }
}
