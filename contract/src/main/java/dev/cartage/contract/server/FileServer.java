package dev.cartage.contract.server;

import dev.cartage.spi.FilesAddress;
import java.nio.file.Path;
import java.util.List;

/** A running file server with one folder to work in. */
public interface FileServer extends AutoCloseable {
    /** How to reach the folder, with a login that works and no key pinned. */
    FilesAddress address();

    /** The folder behind {@link #address}, to look at from the other side. */
    Path folder();

    /** Ports of data connections, which a fault proxy must stand before too; empty where there are none. */
    default List<Integer> dataPorts() {
        return List.of();
    }

    @Override
    void close();
}
