package dev.cartage.contract.server;

import dev.cartage.spi.FilesAddress;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * A real OpenSSH server that offers SFTP only. Started by root, it serves a user of its own, whose password it knows
 * from a private copy of the machine's user list (a mount namespace); started by anybody else, it serves that user, by
 * key only.
 */
public final class OpenSshServer implements FileServer {
    private static final String HOST = "127.0.0.1";
    private static final String USER = "picker";
    private static final String PASSWORD = "correct horse 55";

    private final ServerHome home = new ServerHome("sshd");
    private final int port = FreePorts.some(1).getFirst();
    private final ServerProcess process;

    private OpenSshServer(Path sshd) {
        for (var type : List.of("ed25519", "rsa")) {
            makeKey("host_" + type, type);
            makeKey("user_" + type, type);
        }
        home.write("authorized_keys", home.read("user_ed25519.pub") + home.read("user_rsa.pub"));
        ServerProcess.run("chmod", "644", home.at("authorized_keys").toString());
        home.write("sshd_config", configuration());
        process = ServerProcess.start(command(sshd), Map.of(), home.at("log"), HOST, port);
    }

    public static OpenSshServer start() {
        return new OpenSshServer(Required.program("sshd", "openssh-server"));
    }

    private void makeKey(String name, String type) {
        var program = Required.program("ssh-keygen", "openssh-client").toString();
        ServerProcess.run(
                program,
                "-q",
                "-t",
                type,
                "-N",
                "",
                "-C",
                "test",
                "-f",
                home.at(name).toString());
    }

    private String configuration() {
        return """
                ListenAddress %s
                Port %d
                HostKey %s
                HostKey %s
                AuthorizedKeysFile %s
                PidFile none
                UsePAM no
                StrictModes no
                PasswordAuthentication yes
                PubkeyAuthentication yes
                MaxStartups 200
                Subsystem sftp internal-sftp
                ForceCommand internal-sftp
                """.formatted(HOST, port, home.at("host_ed25519"), home.at("host_rsa"), home.at("authorized_keys"));
    }

    private List<String> command(Path sshd) {
        var plain = List.of(
                sshd.toString(), "-D", "-e", "-f", home.at("sshd_config").toString());
        if (!Required.root()) return plain;
        new UserList(home, USER, PASSWORD).write();
        var command = new ArrayList<>(UserList.withOwnUsers(home));
        command.addAll(plain);
        return command;
    }

    /** By password; needs root. */
    @Override
    public FilesAddress address() {
        Required.that(Required.root(), "only root can start an OpenSSH server that knows passwords");
        return address(PASSWORD, "");
    }

    /** By the user's key. */
    public FilesAddress addressByKey(String type) {
        return address("", home.read("user_" + type));
    }

    private FilesAddress address(String password, String key) {
        var user = Required.root() ? USER : System.getProperty("user.name");
        var root = folder().toString();
        return new FilesAddress(FilesAddress.Protocol.SFTP, HOST, port, user, password, key, root, "");
    }

    /** The server's own key of this type, as {@code FilesAddress.knownHost} wants it. */
    public String knownHost(String type) {
        var words = home.read("host_" + type + ".pub").split(" ");
        return words[0] + " " + words[1];
    }

    @Override
    public Path folder() {
        return home.folder();
    }

    public void breakConnections() {
        process.breakConnections();
    }

    @Override
    public void close() {
        process.close();
        home.close();
    }
}
