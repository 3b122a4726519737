package dev.cartage.hub.storage;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.function.Supplier;

/**
 * The folder in which Cartage keeps everything that lasts: database, keys, node name, connectors added by the user.
 *
 * @param folder absolute path
 */
public record CartageHome(Path folder) {
    public CartageHome {
        folder = folder.toAbsolutePath().normalize();
    }

    /** The folder that {@code CARTAGE_HOME} names, else {@code .cartage} in the user's home. */
    public static CartageHome from(Map<String, String> environment) {
        var named = environment.getOrDefault("CARTAGE_HOME", "");
        return new CartageHome(
                named.isBlank() ? Path.of(System.getProperty("user.home"), ".cartage") : Path.of(named.strip()));
    }

    /** The folder of this name inside, made if it is not there; only its owner may read it. */
    public Path folder(String name) {
        try {
            PrivateFiles.createFolder(folder);
            return PrivateFiles.createFolder(folder.resolve(name));
        } catch (IOException e) {
            throw new StartupProblem(
                    "Cartage cannot write its folder " + folder + ".",
                    "Make it writable, or set CARTAGE_HOME to a folder that is.",
                    e);
        }
    }

    /** The secret of this name, made up once and then kept with mode 600. */
    public String secret(String name) {
        try {
            return PrivateFiles.secret(folder("secrets").resolve(name));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The same, where the secret has a form of its own. */
    public String secret(String name, Supplier<String> first) {
        try {
            return PrivateFiles.secret(folder("secrets").resolve(name), first);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Folder for the user's own connectors, as jars. */
    public Path connectors() {
        return folder("connectors");
    }
}
