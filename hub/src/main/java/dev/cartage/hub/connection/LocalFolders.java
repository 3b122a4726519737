package dev.cartage.hub.connection;

import dev.cartage.model.Problem;
import dev.cartage.spi.Files;
import dev.cartage.spi.FilesAddress;
import dev.cartage.spi.RemoteException;
import java.nio.file.Path;

/**
 * Which folders of this machine may be exchange folders. A person who may set up a warehouse must not be able to read
 * Cartage's own files, or another account's, by naming them.
 */
final class LocalFolders {
    private final Path allowed;

    /** @param allowed folders below this one may be used */
    LocalFolders(Path allowed) {
        this.allowed = allowed.toAbsolutePath().normalize();
    }

    Files.Servers guard(Files.Servers servers) {
        return address -> {
            if (address.protocol() == FilesAddress.Protocol.LOCAL) {
                require(address);
            }
            return servers.open(address);
        };
    }

    private void require(FilesAddress address) {
        Path root = Path.of(address.root()).toAbsolutePath().normalize();
        if (!root.startsWith(allowed)) {
            throw new RemoteException.NotAuthorized(new Problem(
                    "folder-not-allowed",
                    "The folder " + address.root() + " is not one that Cartage may use.",
                    "Choose a folder below " + allowed + ", or let the administrator set CARTAGE_FOLDERS."));
        }
    }
}
