package dev.cartage.hub.connection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.cartage.hub.storage.Database;
import dev.cartage.hub.storage.Tenant;
import dev.cartage.hub.storage.TestDatabase;
import dev.cartage.spi.FilesAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RemoteFilesTest {
    private final Database database = TestDatabase.fresh();
    private final TestConnections node = TestConnections.on(database, Clock.systemUTC());
    private final HostKeys hostKeys = new HostKeys(database.tx(), Clock.systemUTC());
    private final long acme = TestDatabase.account(database);
    private final FilesAddress server =
            new FilesAddress(FilesAddress.Protocol.SFTP, "files.example.com", 22, "sam", "s3cret", "", "/", "");

    @Test
    void whatIsDoneWithFilesIsWrittenDown(@TempDir Path folder) {
        Tenant.run(acme, () -> {
            try (var files = node.remotes().files(FilesAddress.local(folder))) {
                files.write("ord_1.csv", "PH,1001".getBytes(StandardCharsets.UTF_8));
                assertThatThrownBy(() -> database.tx().run(jdbc -> files.list("")))
                        .isInstanceOf(IllegalStateException.class);
            }
            node.log().close();
            assertThat(node.log().newest("files", 10)).singleElement().satisfies(said -> {
                assertThat(said.operation()).isEqualTo("write");
                assertThat(said.address()).endsWith("/ord_1.csv");
                assertThat(said.request()).isEqualTo("PH,1001");
            });
        });
    }

    @Test
    void theKeyOfTheFirstMeetingIsTheOneThatCounts() {
        Tenant.run(acme, () -> {
            assertThat(hostKeys.pinned(server).knownHost()).isEmpty();
            hostKeys.trusted(server, "ssh-ed25519 AAAA");
            hostKeys.trusted(server, "ssh-ed25519 BBBB");
            assertThat(hostKeys.pinned(server).knownHost()).isEqualTo("ssh-ed25519 AAAA");
            hostKeys.forget(server);
            assertThat(hostKeys.pinned(server).knownHost()).isEmpty();
        });
        assertThat(Tenant.call(
                        TestDatabase.account(database),
                        () -> hostKeys.pinned(server).knownHost()))
                .isEmpty();
    }
}
