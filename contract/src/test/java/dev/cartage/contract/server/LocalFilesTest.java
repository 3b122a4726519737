package dev.cartage.contract.server;

import dev.cartage.spi.FilesAddress;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LocalFilesTest extends FilesContract {
    @TempDir
    static Path folder;

    @Override
    FileServer start() {
        return new Folder(folder);
    }

    @Test
    void aFullDiskIsSaid() {
        assertAFullDiskIsSaid();
    }

    @Test
    void aLinkDoesNotLeadOut(@TempDir Path elsewhere) throws IOException {
        Files.writeString(elsewhere.resolve("secret"), "s");
        Files.deleteIfExists(folder.resolve("in/link"));
        Files.createSymbolicLink(folder.resolve("in/link"), elsewhere);
        try (var files = servers.open(address)) {
            assertRejected("no-right", () -> files.read("in/link/secret"));
            assertRejected("no-right", () -> files.list("in/link"));
        }
        Files.delete(folder.resolve("in/link"));
    }

    @Test
    void aRootThatIsNotThereIsSaid() {
        assertRejected("folder-missing", () -> servers.open(FilesAddress.local(folder.resolve("nowhere"))));
    }

    private record Folder(Path folder) implements FileServer {
        @Override
        public FilesAddress address() {
            return FilesAddress.local(folder);
        }

        @Override
        public void close() {}
    }
}
