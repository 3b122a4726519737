package dev.cartage.transport;

import dev.cartage.spi.Files;
import dev.cartage.spi.RemoteException;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;

/** A borrowed connection, seen from its root. One that failed is not given back for further use. */
final class RootedFiles implements Files {
    private final FileConnection connection;
    private final String root;
    private final Consumer<Boolean> giveBack;
    private boolean sound = true;
    private boolean closed;

    /** @param giveBack told true if the connection may be used again */
    RootedFiles(FileConnection connection, String root, Consumer<Boolean> giveBack) {
        this.connection = connection;
        this.root = root;
        this.giveBack = giveBack;
    }

    @Override
    public List<RemoteFile> list(String folder) {
        var inside = ServerPath.clean(folder);
        return watched(() -> connection.list(at(folder))).stream()
                .filter(file -> ServerPath.isPlainName(file.name()))
                .map(file -> renamed(file, ServerPath.child(inside, file.name())))
                .toList();
    }

    @Override
    public Optional<RemoteFile> find(String path) {
        return watched(() -> connection.find(at(path))).map(file -> renamed(file, ServerPath.clean(path)));
    }

    private static RemoteFile renamed(RemoteFile file, String path) {
        return new RemoteFile(path, file.size(), file.modifiedAt());
    }

    @Override
    public byte[] read(String path) {
        return watched(() -> connection.read(at(path)));
    }

    @Override
    public void write(String path, byte[] content) {
        watched(() -> connection.write(at(path), content));
    }

    @Override
    public void rename(String from, String to) {
        watched(() -> connection.rename(at(from), at(to)));
    }

    @Override
    public void delete(String path) {
        watched(() -> connection.delete(at(path)));
    }

    @Override
    public void makeFolder(String path) {
        watched(() -> connection.makeFolder(at(path)));
    }

    @Override
    public void close() {
        if (closed) return;
        closed = true;
        giveBack.accept(sound);
    }

    private String at(String path) {
        return ServerPath.within(root, path);
    }

    private void watched(Runnable work) {
        watched(() -> {
            work.run();
            return true;
        });
    }

    private <T> T watched(Supplier<T> work) {
        if (closed) throw new IllegalStateException("used after close");
        var done = false;
        try {
            var result = work.get();
            done = true;
            return result;
        } catch (RemoteException.Rejected e) {
            done = true;
            throw e;
        } finally {
            sound &= done;
        }
    }
}
