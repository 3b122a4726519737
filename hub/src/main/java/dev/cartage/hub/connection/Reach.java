package dev.cartage.hub.connection;

import dev.cartage.hub.storage.CartageHome;
import dev.cartage.model.Problem;
import dev.cartage.spi.FilesAddress;
import dev.cartage.spi.RemoteException;
import dev.cartage.transport.AddressGuard;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/**
 * What settings may point at: public servers, and networks and folders that this machine's administrator allows.
 *
 * @param folders in which folders of this machine may be exchanged
 */
record Reach(AddressGuard servers, List<Path> folders) {

    /**
     * @param networks {@code CARTAGE_ALLOW_NETWORKS}: by commas, such as {@code 10.20.0.0/16,127.0.0.1}
     * @param folders {@code CARTAGE_ALLOW_FOLDERS}: by commas; the folder {@code files} of the home is always allowed
     */
    static Reach of(String networks, String folders, CartageHome home) {
        return new Reach(
                AddressGuard.allowing(parts(networks).toArray(String[]::new)),
                Stream.concat(Stream.of(home.folder("files")), parts(folders).map(Path::of))
                        .map(folder -> folder.toAbsolutePath().normalize())
                        .toList());
    }

    private static Stream<String> parts(String text) {
        return Arrays.stream(text.split(",")).map(String::strip).filter(part -> !part.isEmpty());
    }

    /** @throws RemoteException.NotAuthorized if it is a folder of this machine that is not allowed */
    void check(FilesAddress address) {
        if (address.protocol() == FilesAddress.Protocol.LOCAL) {
            var root = Path.of(address.root()).toAbsolutePath().normalize();
            if (folders.stream().noneMatch(root::startsWith)) {
                throw new RemoteException.NotAuthorized(new Problem(
                        "folder-not-allowed",
                        "The folder " + root + " of this machine may not be used for exchange.",
                        "Use a folder in " + folders.getFirst() + ", or ask your administrator to allow it with"
                                + " CARTAGE_ALLOW_FOLDERS."));
            }
        }
    }
}
