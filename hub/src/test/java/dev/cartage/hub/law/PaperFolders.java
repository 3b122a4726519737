package dev.cartage.hub.law;

import dev.cartage.spi.Files;
import dev.cartage.spi.FilesAddress;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** The folder trees that a test knows, by their root. */
final class PaperFolders implements Files.Servers {
    private final Map<String, PaperFiles> byRoot = new ConcurrentHashMap<>();

    void add(String root, PaperFiles files) {
        byRoot.put(root, files);
    }

    @Override
    public Files open(FilesAddress address) {
        return Optional.ofNullable(byRoot.get(address.root())).orElseThrow();
    }
}
