package dev.cartage.connectors.fileexchange;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cartage.sandbox.sftp.SftpFault;
import dev.cartage.sandbox.sftp.SftpServer;
import dev.cartage.sandbox.sftp.SftpUser;
import dev.cartage.spi.Session;
import dev.cartage.transport.AddressGuard;
import dev.cartage.transport.FileLimits;
import dev.cartage.transport.FileServers;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SftpExchangeTest extends ExchangeContract {
    @TempDir
    Path keys;

    private final FileServers files =
            new FileServers(AddressGuard.allowing("127.0.0.0/8"), FileLimits.usual(), (address, key) -> {});
    private SftpServer server;

    @Override
    @BeforeEach
    void open() {
        server = SftpServer.start(keys, 0);
        super.open();
    }

    @AfterEach
    void stop() {
        files.close();
        server.close();
    }

    @Override
    Session session(Path root) {
        server.add(SftpUser.withPassword("acme", "secret", root));
        return Sessions.of(
                SettingsOf.answers(
                        "host",
                        "127.0.0.1",
                        "port",
                        Integer.toString(server.port()),
                        "user",
                        "acme",
                        "password",
                        "secret",
                        "hostKey",
                        server.hostKey(),
                        "layout",
                        "V3",
                        "acknowledgement",
                        "ACK_FILE"),
                files);
    }

    @Test
    void theSelfTestNamesTheStepThatTheServerRefuses() {
        server.faults().next(SftpFault.REFUSE_RENAME, 1);
        assertThat(selfTest()).last().satisfies(step -> {
            assertThat(step.title()).isEqualTo("Rename the probe file");
            assertThat(step.problem()).isPresent();
        });
    }

    @Test
    void theSelfTestTellsOfARefusedLogin() {
        server.faults().next(SftpFault.REFUSE_LOGIN, 1);
        assertThat(selfTest())
                .singleElement()
                .satisfies(step -> assertThat(step.problem()).isPresent());
    }
}
