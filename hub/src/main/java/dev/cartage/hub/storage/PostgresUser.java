package dev.cartage.hub.storage;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * PostgreSQL refuses to run as root. Where Cartage is root, the server runs in a user namespace, in which root is
 * nobody; where namespaces are forbidden (most containers), as the user nobody, who then owns the data folder.
 */
sealed interface PostgresUser {
    record Same() implements PostgresUser {}

    record Namespace() implements PostgresUser {}

    record Nobody() implements PostgresUser {}

    /** The first that works here. */
    static PostgresUser choose() {
        return working()
                .findFirst()
                .orElseThrow(() -> new StartupProblem(
                        "PostgreSQL may not run as root, and neither unshare nor setpriv works here.",
                        "Start Cartage as another user, or set CARTAGE_DATABASE_URL to a server of your own."));
    }

    /** Those under which the server can run here, best first; asked for lazily. */
    static Stream<PostgresUser> working() {
        return "root".equals(System.getProperty("user.name"))
                ? Stream.<PostgresUser>of(new Namespace(), new Nobody()).filter(user -> user.succeeds("true"))
                : Stream.of(new Same());
    }

    /** The command as this user runs it. */
    default List<String> command(List<String> plain) {
        var command = new ArrayList<String>();
        switch (this) {
            case Same() -> {}
            case Namespace() -> command.addAll(List.of("unshare", "-U"));
            case Nobody() ->
                command.addAll(List.of("setpriv", "--reuid", "65534", "--regid", "65534", "--clear-groups"));
        }
        command.addAll(plain);
        return command;
    }

    /** Gives the server its folder; the home around it stays closed to all but the way through. */
    default void own(Path folder) throws IOException {
        switch (this) {
            case Same(), Namespace() -> {}
            case Nobody() -> {
                Files.setPosixFilePermissions(folder.getParent(), PosixFilePermissions.fromString("rwx--x--x"));
                Files.setAttribute(folder, "unix:uid", 65534);
                Files.setAttribute(folder, "unix:gid", 65534);
                if (!succeeds("test", "-r", folder.toString())) {
                    throw new StartupProblem(
                            "PostgreSQL may not run as root, and the user nobody cannot reach " + folder + ".",
                            "Set CARTAGE_HOME to a folder outside root's home, such as /var/lib/cartage.");
                }
            }
        }
    }

    private boolean succeeds(String... plain) {
        try {
            var process = new ProcessBuilder(command(List.of(plain)))
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start();
            return process.waitFor(10, TimeUnit.SECONDS) && process.exitValue() == 0;
        } catch (IOException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
