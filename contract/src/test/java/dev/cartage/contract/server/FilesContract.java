package dev.cartage.contract.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.cartage.spi.Files;
import dev.cartage.spi.FilesAddress;
import dev.cartage.spi.RemoteException;
import dev.cartage.transport.AddressGuard;
import dev.cartage.transport.FileLimits;
import dev.cartage.transport.FileServers;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** What every folder tree does, wherever it is. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class FilesContract {
    static final FileLimits LIMITS =
            new FileLimits(Duration.ofSeconds(10), Duration.ofSeconds(3), Duration.ofSeconds(5), 1);

    final List<String> trusted = new ArrayList<>();
    final FileServers servers = freshServers();
    FileServer server;
    FilesAddress address;

    abstract FileServer start();

    /** How the tests log in. */
    FilesAddress login(FileServer started) {
        return started.address();
    }

    /** With no connection kept from before. */
    final FileServers freshServers() {
        var guard = AddressGuard.allowing("127.0.0.0/8");
        return new FileServers(guard, LIMITS, (from, knownHost) -> trusted.add(knownHost));
    }

    @BeforeAll
    void startServer() {
        server = start();
        address = login(server);
    }

    @BeforeEach
    void emptyFolders() {
        try (var files = servers.open(address)) {
            for (var folder : List.of("in", "out")) {
                files.makeFolder(folder);
                for (var file : files.list(folder)) files.delete(file.path());
            }
        }
        trusted.clear();
    }

    @AfterAll
    void stopServer() {
        servers.close();
        if (server != null) server.close();
    }

    @Test
    void whatIsWrittenIsFoundListedAndReadAsItWas() throws IOException {
        var before = Instant.now().minus(Duration.ofMinutes(2));
        try (var files = servers.open(address)) {
            files.write("/in/ord_1.csv", bytes("PH,1\r\n"));

            assertThat(server.folder().resolve("in/ord_1.csv")).hasContent("PH,1\r\n");
            assertThat(files.read("in/ord_1.csv")).isEqualTo(bytes("PH,1\r\n"));
            assertThat(files.list("in")).singleElement().satisfies(file -> {
                assertThat(file.path()).isEqualTo("in/ord_1.csv");
                assertThat(file.size()).isEqualTo(6);
                assertThat(file.modifiedAt()).isBetween(before, Instant.now().plusSeconds(120));
            });
            assertThat(files.find("/in/ord_1.csv").orElseThrow().size()).isEqualTo(6);
        }
    }

    @Test
    void writingAgainReplacesTheWholeFile() {
        try (var files = servers.open(address)) {
            files.write("in/a.csv", bytes("a long first version"));
            files.write("in/a.csv", bytes("short"));

            assertThat(files.read("in/a.csv")).isEqualTo(bytes("short"));
        }
    }

    @Test
    void aListHoldsPlainFilesOnlyAndAnEmptyFolderIsEmpty() {
        try (var files = servers.open(address)) {
            files.makeFolder("in/archive");
            assertThat(files.list("in")).isEmpty();
            assertThat(files.find("in/archive")).isEmpty();

            files.write("in/archive/x.csv", bytes("x"));
            assertThat(files.list("in")).isEmpty();
            assertThat(files.list("in/archive")).hasSize(1);
            files.delete("in/archive/x.csv");
        }
    }

    @Test
    void namesWithSpacesAndForeignLettersSurvive() {
        var names = List.of("two words.csv", "größe № 7.csv", "倉庫.csv", "-dash.csv", "quote'&.csv");
        try (var files = servers.open(address)) {
            for (var name : names) files.write("in/" + name, bytes(name));

            assertThat(files.list("in")).extracting(Files.RemoteFile::name).containsExactlyInAnyOrderElementsOf(names);
            for (var name : names) assertThat(files.read("in/" + name)).isEqualTo(bytes(name));
            assertThat(server.folder().resolve("in/倉庫.csv")).exists();
        }
    }

    @Test
    void aFileOfFiveMegabytesArrivesWhole() throws IOException {
        var content = new byte[5_000_000];
        new Random(5).nextBytes(content);
        try (var files = servers.open(address)) {
            files.write("in/large.bin", content);

            assertThat(java.nio.file.Files.readAllBytes(server.folder().resolve("in/large.bin")))
                    .isEqualTo(content);
            assertThat(files.read("in/large.bin")).isEqualTo(content);
        }
    }

    @Test
    void anEmptyFileIsAFile() {
        try (var files = servers.open(address)) {
            files.write("in/ord_1.csv.done", new byte[0]);

            assertThat(files.find("in/ord_1.csv.done").orElseThrow().size()).isZero();
            assertThat(files.read("in/ord_1.csv.done")).isEmpty();
        }
    }

    @Test
    void renameMovesAFileBetweenFolders() {
        try (var files = servers.open(address)) {
            files.write("in/a.csv.tmp", bytes("a"));
            files.rename("in/a.csv.tmp", "out/a b.csv");

            assertThat(files.find("in/a.csv.tmp")).isEmpty();
            assertThat(files.read("out/a b.csv")).isEqualTo(bytes("a"));
        }
    }

    @Test
    void renameDoesNotReplaceAFile() {
        try (var files = servers.open(address)) {
            files.write("in/a.csv.tmp", bytes("new"));
            files.write("in/a.csv", bytes("old"));

            assertRejected("file-exists", () -> files.rename("in/a.csv.tmp", "in/a.csv"));
            assertThat(files.read("in/a.csv")).isEqualTo(bytes("old"));
            assertThat(files.read("in/a.csv.tmp")).isEqualTo(bytes("new"));
        }
    }

    @Test
    void whatIsNotThereIsSaid() {
        try (var files = servers.open(address)) {
            assertThat(files.find("in/no.csv")).isEmpty();
            assertRejected("file-missing", () -> files.read("in/no.csv"));
            assertRejected("file-missing", () -> files.rename("in/no.csv", "in/yes.csv"));
            assertRejected("folder-missing", () -> files.list("nowhere"));
            assertRejected("folder-missing", () -> files.write("nowhere/a.csv", bytes("a")));
            assertThat(files.list("in")).as("and the connection still works").isEmpty();
        }
    }

    @Test
    void deletingAndMakingFoldersMayBeRepeated() {
        try (var files = servers.open(address)) {
            files.write("in/a.csv", bytes("a"));
            files.delete("in/a.csv");
            files.delete("in/a.csv");
            files.makeFolder("out/deep/deeper");
            files.makeFolder("out/deep/deeper");

            assertThat(files.find("in/a.csv")).isEmpty();
            assertThat(server.folder().resolve("out/deep/deeper")).isDirectory();
        }
    }

    @Test
    void noPathLeadsOutOfTheFolder() {
        try (var files = servers.open(address)) {
            assertRejected("path-outside", () -> files.read("../secret"));
            assertRejected("path-outside", () -> files.write("in/../../secret", bytes("x")));
            assertRejected("path-outside", () -> files.rename("in/a", "in/b\r\nDELE in/c"));
        }
    }

    /** For servers that see disks mounted after their start. */
    final void assertAFullDiskIsSaid() {
        try (var disk = new SmallDisk(server.folder().resolve("small"));
                var files = servers.open(address)) {
            assertRejected("disk-full", () -> files.write("small/large.bin", new byte[1_000_000]));
        }
    }

    /** For servers whose files belong to somebody who is not root. */
    final void assertAFolderThatIsClosedIsSaid() {
        ServerProcess.run("chmod", "555", server.folder().resolve("in").toString());
        try (var files = servers.open(address)) {
            assertRejected("no-right", () -> files.write("in/a.csv", bytes("a")));
        } finally {
            ServerProcess.run("chmod", "755", server.folder().resolve("in").toString());
        }
    }

    static void assertRejected(String code, ThrowingCallable work) {
        assertFailure(RemoteException.Rejected.class, code, work);
    }

    static <F extends RemoteException> F assertFailure(Class<F> type, String code, ThrowingCallable work) {
        var failure = catchThrowableOfType(type, work);
        assertThat(failure).as(code).isNotNull();
        assertThat(failure.problem().code()).isEqualTo(code);
        assertThat(failure.problem().whatToDo()).isNotEmpty();
        return failure;
    }

    static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
