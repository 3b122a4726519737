package dev.cartage.contract.server;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A folder with a disk of its own, of 128 kB. */
final class SmallDisk implements AutoCloseable {
    private final Path folder;

    SmallDisk(Path folder) {
        Required.that(Required.root(), "only root can mount a small disk to fill");
        this.folder = folder;
        try {
            Files.createDirectory(folder);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        var options = "size=128k,mode=777";
        ServerProcess.run("mount", "-t", "tmpfs", "-o", options, "tmpfs", folder.toString());
    }

    @Override
    public void close() {
        ServerProcess.run("umount", folder.toString());
        try {
            Files.delete(folder);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
