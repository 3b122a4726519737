package dev.cartage.transport;

import dev.cartage.spi.Files;

/** One login on a file server. Its paths are the server's own. Used by one thread at a time. */
interface FileConnection extends Files {
    /** Who the server proved to be, in the form of {@code FilesAddress.knownHost}; "" where it cannot prove it. */
    String identity();

    /** Asks the server for a sign of life: one round trip. */
    boolean alive();
}
