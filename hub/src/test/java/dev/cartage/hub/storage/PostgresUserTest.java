package dev.cartage.hub.storage;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.time.Duration;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class PostgresUserTest {
    @TempDir
    private Path folder;

    static Stream<PostgresUser> users() {
        return PostgresUser.working();
    }

    @ParameterizedTest
    @MethodSource("users")
    void theServerRunsAsEachUserThatIsPossibleHere(PostgresUser user) throws Exception {
        var postgres = new CartageHome(folder).folder("postgres");
        user.own(postgres);
        var installation = new PostgresInstallation(PostgresBinaries.unpack(postgres), postgres, user);
        installation.createData();
        var process = PostgresProcess.start(installation, freePort(), Duration.ofSeconds(60));
        var server = Postmaster.of(installation.data()).orElseThrow().process();
        assertThat(server.isAlive()).isTrue();
        process.stop();
        assertThat(server.isAlive()).isFalse();
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }
}
