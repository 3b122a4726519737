package dev.cartage.contract.server;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.List;
import org.bouncycastle.crypto.generators.OpenBSDBCrypt;

/** A copy of the machine's user list with one user more, which only one server and its children see. */
record UserList(ServerHome home, String user, String password) {

    void write() {
        home.write("passwd", machine("/etc/passwd") + account());
        home.write("shadow", machine("/etc/shadow") + user + ":" + hash(password) + ":20000:0:99999:7:::\n");
        ServerProcess.run("chmod", "644", home.at("passwd").toString());
    }

    private String account() {
        return String.join(
                ":",
                user,
                "x",
                String.valueOf(ServerHome.NOBODY),
                String.valueOf(ServerHome.NOBODY),
                "",
                home.folder().toString(),
                "/bin/sh\n");
    }

    /** As crypt(3) of Debian reads it. */
    static String hash(String password) {
        var salt = new byte[16];
        new SecureRandom().nextBytes(salt);
        return OpenBSDBCrypt.generate("2b", password.getBytes(StandardCharsets.UTF_8), salt, 5);
    }

    private static String machine(String file) {
        try {
            return Files.readString(Path.of(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What to put before a command that is to see the copy. */
    static List<String> withOwnUsers(ServerHome home) {
        var script = "mkdir -p /run/sshd && mount --bind \"$0/passwd\" /etc/passwd"
                + " && mount --bind \"$0/shadow\" /etc/shadow && exec \"$@\"";
        return List.of("unshare", "--mount", "sh", "-c", script, home.at("").toString());
    }
}
