package dev.cartage.transport;

import dev.cartage.model.Problem;
import dev.cartage.spi.RemoteException;
import java.util.Arrays;

/** Paths within a root that cannot be left. */
final class ServerPath {
    private ServerPath() {}

    /** The path without needless slashes and dots; "" for the root itself. */
    static String clean(String path) {
        var parts = Arrays.stream(path.split("/"))
                .filter(part -> !part.isEmpty() && !part.equals("."))
                .toList();
        if (parts.contains("..") || path.chars().anyMatch(Character::isISOControl)) throw outside(path);
        return String.join("/", parts);
    }

    /** The path as the server knows it; a root that is "" is the folder of the login. */
    static String within(String root, String path) {
        var inside = clean(path);
        if (root.isEmpty()) return inside.isEmpty() ? "." : inside;
        if (inside.isEmpty()) return root;
        return root.endsWith("/") ? root + inside : root + "/" + inside;
    }

    /** The folder that holds it; "" at the top. */
    static String parent(String path) {
        return path.substring(0, Math.max(0, path.lastIndexOf('/')));
    }

    static String child(String folder, String name) {
        return folder.isEmpty() || folder.endsWith("/") ? folder + name : folder + "/" + name;
    }

    /** A name that a list may hold: servers are not trusted to keep to their folder either. */
    static boolean isPlainName(String name) {
        return !name.isEmpty()
                && name.indexOf('/') < 0
                && !name.equals("..")
                && name.chars().noneMatch(Character::isISOControl);
    }

    private static RemoteException outside(String path) {
        return new RemoteException.Rejected(new Problem(
                "path-outside",
                "The path \"" + path.replaceAll("\\p{Cntrl}", "?")
                        + "\" leaves the warehouse's folder or holds characters that no file name may have.",
                "Use folders inside the folder named in the settings, without \"..\"."));
    }
}
