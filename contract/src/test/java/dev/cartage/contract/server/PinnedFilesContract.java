package dev.cartage.contract.server;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cartage.spi.FilesAddress;
import dev.cartage.spi.RemoteException;
import org.junit.jupiter.api.Test;

/** What folder trees do whose server proves who it is. */
abstract class PinnedFilesContract extends RemoteFilesContract {

    @Test
    void aServerMetForTheFirstTimeIsTrustedAndItsKeyTold() {
        var key = firstKey();

        try (var files = servers.open(pinned(key))) {
            assertThat(files.list("in")).isEmpty();
        }
        assertThat(trusted).as("told once only").hasSize(1);
    }

    @Test
    void aServerWithAnotherKeyThanBeforeIsRefused() {
        var other = pinned(another(firstKey()));

        assertFailure(RemoteException.NotAuthorized.class, "host-key-changed", () -> servers.open(other));
    }

    private String firstKey() {
        try (var fresh = freshServers();
                var files = fresh.open(address)) {
            assertThat(files.list("in")).isEmpty();
        }
        assertThat(trusted).hasSize(1);
        return trusted.getFirst();
    }

    final FilesAddress pinned(String knownHost) {
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

    private static String another(String key) {
        var middle = key.length() / 2 + 5;
        var letter = key.charAt(middle) == 'A' ? 'B' : 'A';
        return key.substring(0, middle) + letter + key.substring(middle + 1);
    }
}
