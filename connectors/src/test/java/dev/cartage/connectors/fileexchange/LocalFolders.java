package dev.cartage.connectors.fileexchange;

import dev.cartage.model.Problem;
import dev.cartage.spi.Files;
import dev.cartage.spi.RemoteException;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Stream;

/** A folder of this machine, as plainly as it goes. */
record LocalFolders(Path root) implements Files {
    @Override
    public List<RemoteFile> list(String folder) {
        return tried(() -> {
            try (Stream<Path> files = java.nio.file.Files.list(root.resolve(folder))) {
                return files.filter(java.nio.file.Files::isRegularFile)
                        .map(this::described)
                        .toList();
            }
        });
    }

    @Override
    public Optional<RemoteFile> find(String path) {
        Path file = root.resolve(path);
        return java.nio.file.Files.exists(file) ? Optional.of(described(file)) : Optional.empty();
    }

    private RemoteFile described(Path file) {
        return tried(() -> new RemoteFile(
                root.relativize(file).toString(),
                java.nio.file.Files.size(file),
                java.nio.file.Files.getLastModifiedTime(file).toInstant()));
    }

    @Override
    public byte[] read(String path) {
        return tried(() -> java.nio.file.Files.readAllBytes(root.resolve(path)));
    }

    @Override
    public void write(String path, byte[] content) {
        tried(() -> java.nio.file.Files.write(root.resolve(path), content));
    }

    @Override
    public void rename(String from, String to) {
        tried(() -> java.nio.file.Files.move(root.resolve(from), root.resolve(to)));
    }

    @Override
    public void delete(String path) {
        tried(() -> java.nio.file.Files.deleteIfExists(root.resolve(path)));
    }

    @Override
    public void makeFolder(String path) {
        tried(() -> java.nio.file.Files.createDirectories(root.resolve(path)));
    }

    private static <T> T tried(Callable<T> action) {
        try {
            return action.call();
        } catch (IOException refused) {
            throw new RemoteException.Rejected(
                    new Problem("refused", "The folder refused: " + refused.getMessage() + ".", "Look at the folder."));
        } catch (Exception unexpected) {
            throw new IllegalStateException(unexpected);
        }
    }

    @Override
    public void close() {}
}
