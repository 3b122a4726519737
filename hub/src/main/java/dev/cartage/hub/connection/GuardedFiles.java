package dev.cartage.hub.connection;

import dev.cartage.spi.Files;
import java.util.List;
import java.util.Optional;

/** A folder tree, never touched within a transaction. */
record GuardedFiles(Files files) implements Files {
    @Override
    public List<RemoteFile> list(String folder) {
        Outside.require();
        return files.list(folder);
    }

    @Override
    public Optional<RemoteFile> find(String path) {
        Outside.require();
        return files.find(path);
    }

    @Override
    public byte[] read(String path) {
        Outside.require();
        return files.read(path);
    }

    @Override
    public void write(String path, byte[] content) {
        Outside.require();
        files.write(path, content);
    }

    @Override
    public void rename(String from, String to) {
        Outside.require();
        files.rename(from, to);
    }

    @Override
    public void delete(String path) {
        Outside.require();
        files.delete(path);
    }

    @Override
    public void makeFolder(String path) {
        Outside.require();
        files.makeFolder(path);
    }

    @Override
    public void close() {
        files.close();
    }
}
