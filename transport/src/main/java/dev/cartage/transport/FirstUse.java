package dev.cartage.transport;

import dev.cartage.spi.FilesAddress;

/** Told once a server that was never met before was trusted, so that its key can be pinned. */
@FunctionalInterface
public interface FirstUse {
    /** @param knownHost what to keep as {@link FilesAddress#knownHost()} from now on */
    void trusted(FilesAddress address, String knownHost);
}
