package dev.cartage.contract.server;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cartage.contract.Faults;
import dev.cartage.contract.Faults.Direction;
import dev.cartage.spi.FilesAddress;
import dev.cartage.spi.RemoteException;
import java.util.stream.IntStream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What folder trees on other machines do besides: logins, pinned keys, lines that break. */
abstract class RemoteFilesContract extends FilesContract {
    private static final byte[] LARGE = new byte[5_000_000];

    private ProxiedServer proxied;

    @BeforeAll
    void startProxy() {
        proxied = new ProxiedServer(server, address);
    }

    @AfterEach
    void heal() {
        proxied.heal();
    }

    @AfterAll
    void stopProxy() {
        if (proxied != null) proxied.close();
    }

    @Test
    void aWrongPasswordIsAProblemOfTheLogin() {
        var wrong = new FilesAddress(
                address.protocol(), address.host(), address.port(), address.user(), "wrong", "", address.root(), "");
        assertFailure(RemoteException.NotAuthorized.class, "login-refused", () -> servers.open(wrong));
    }

    @Test
    void aServerThatRefusesConnectionsCannotHaveDoneAnything() {
        proxied.refuse();

        assertThat(noAnswer("connection-refused", () -> servers.open(proxied.address()))
                        .mayHaveHappened())
                .isFalse();
    }

    @Test
    void anUploadThatIsCutLeavesAHalfFileAndTheNextOneIsWhole() {
        try (var files = servers.open(proxied.address())) {
            proxied.set(Faults.cutAfter(1_000_000, Direction.TO_SERVER));
            assertThat(noAnswer("line-broke", () -> files.write("in/half.bin", LARGE))
                            .mayHaveHappened())
                    .isTrue();
        }
        try (var files = servers.open(address)) {
            assertThat(files.find("in/half.bin").orElseThrow().size()).isLessThan(LARGE.length);
        }

        proxied.heal();
        try (var files = servers.open(proxied.address())) {
            files.write("in/half.bin", LARGE);
            assertThat(files.find("in/half.bin").orElseThrow().size()).isEqualTo(LARGE.length);
        }
    }

    @Test
    void aDownloadThatIsCutIsNeverTakenForTheFile() {
        try (var files = servers.open(proxied.address())) {
            files.write("in/large.bin", LARGE);
            proxied.set(Faults.cutAfter(1_000_000, Direction.TO_CLIENT));

            noAnswer("line-broke", () -> files.read("in/large.bin"));
        }
    }

    @Test
    void aServerThatFallsSilentIsGivenUp() {
        try (var files = servers.open(proxied.address())) {
            files.write("in/a.csv", bytes("a"));
            proxied.set(Faults.delayAnswers(LIMITS.answer().multipliedBy(10)));

            noAnswer("line-broke", () -> files.read("in/a.csv"));
        }
    }

    @Test
    void aKeptConnectionThatDiedIsReplaced() {
        try (var files = servers.open(proxied.address())) {
            files.write("in/a.csv", bytes("a"));
        }
        proxied.cutAll();
        try (var files = servers.open(proxied.address())) {
            assertThat(files.read("in/a.csv")).isEqualTo(bytes("a"));
        }
    }

    @Test
    void manyAtOnceShareOneConnection() throws InterruptedException {
        var names = IntStream.range(0, 20).mapToObj(n -> "in/" + n + ".csv").toList();
        var loginsBefore = proxied.connections();
        var threads = names.stream()
                .map(name -> Thread.startVirtualThread(() -> write(name)))
                .toList();
        for (var thread : threads) thread.join();

        assertThat(proxied.connections() - loginsBefore).isLessThanOrEqualTo(1);
        try (var files = servers.open(address)) {
            assertThat(files.list("in")).extracting(file -> file.path()).containsExactlyInAnyOrderElementsOf(names);
        }
    }

    private void write(String name) {
        try (var files = servers.open(proxied.address())) {
            files.write(name, bytes(name));
        }
    }

    private static RemoteException.NoAnswer noAnswer(String code, ThrowingCallable work) {
        return assertFailure(RemoteException.NoAnswer.class, code, work);
    }
}
