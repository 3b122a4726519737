package dev.cartage.contract.server;

import dev.cartage.spi.FilesAddress;
import dev.cartage.spi.FilesAddress.Protocol;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * A real proftpd with explicit TLS, which it demands, with MLSD, and with its default of demanding TLS session reuse.
 * Debian does not install it beside vsftpd, so it is unpacked, with its libraries, in the folder that {@code
 * CARTAGE_PROFTPD} names, by default {@code ~/.cache/cartage/proftpd}; {@code .ci/proftpd} does that.
 */
public final class ProftpdServer implements FileServer {
    /** Not 127.0.0.1, so that a fault proxy there can stand before the same ports. */
    private static final String HOST = "127.0.0.2";

    private static final String USER = "packer";

    private final ServerHome home = new ServerHome("proftpd");
    private final int port = FreePorts.some(1).getFirst();
    private final List<Integer> dataPorts = FreePorts.row(8);
    private final String password = UUID.randomUUID().toString();
    private final ServerProcess process;

    private ProftpdServer(Path program) {
        home.write("users", user());
        home.write("certificate.pem", TestCertificate.create());
        var configuration = home.write("proftpd.conf", configuration());
        var command = List.of(program.toString(), "--nodaemon", "--config", configuration.toString());
        process = ServerProcess.start(command, libraries(), home.at("log"), HOST, port);
    }

    public static ProftpdServer start() {
        var program = unpacked().resolve("usr/sbin/proftpd");
        Required.that(Files.isExecutable(program), "proftpd is not unpacked in " + unpacked() + " (see .ci/proftpd)");
        return new ProftpdServer(program);
    }

    private static Path unpacked() {
        var named = System.getenv("CARTAGE_PROFTPD");
        return named == null ? Path.of(System.getProperty("user.home"), ".cache/cartage/proftpd") : Path.of(named);
    }

    private String user() {
        var account = Required.root()
                ? ServerHome.NOBODY + ":" + ServerHome.NOBODY
                : ServerProcess.output("id", "-u") + ":" + ServerProcess.output("id", "-g");
        return USER + ":" + UserList.hash(password) + ":" + account + "::" + folder() + ":/bin/sh\n";
    }

    private static Map<String, String> libraries() {
        var folder = unpacked().resolve("usr/lib");
        var machine = System.getProperty("os.arch").equals("aarch64") ? "aarch64" : "x86_64";
        return Map.of("LD_LIBRARY_PATH", folder.resolve(machine + "-linux-gnu") + ":" + folder);
    }

    private String configuration() {
        return """
                ServerType standalone
                ModulePath %s
                LoadModule mod_tls.c
                DefaultAddress %s
                Port %d
                SocketBindTight on
                UseIPv6 off
                UseReverseDNS off
                User %s
                Group %s
                AuthUserFile %s
                AuthOrder mod_auth_file.c
                RequireValidShell off
                UseFtpUsers off
                WtmpLog off
                TransferLog none
                PidFile %s
                ScoreboardFile %s
                AllowOverwrite on
                PassivePorts %d %d
                TLSEngine on
                TLSRequired on
                TLSRSACertificateFile %s
                TLSRSACertificateKeyFile %s
                """.formatted(
                        unpacked().resolve("usr/lib/proftpd"),
                        HOST,
                        port,
                        Required.root() ? "nobody" : System.getProperty("user.name"),
                        Required.root() ? "nogroup" : ServerProcess.output("id", "-gn"),
                        home.at("users"),
                        home.at("pid"),
                        home.at("scoreboard"),
                        dataPorts.getFirst(),
                        dataPorts.getLast(),
                        home.at("certificate.pem"),
                        home.at("certificate.pem"));
    }

    @Override
    public FilesAddress address() {
        return new FilesAddress(Protocol.FTPS_EXPLICIT, HOST, port, USER, password, "", "", "");
    }

    @Override
    public Path folder() {
        return home.folder();
    }

    @Override
    public List<Integer> dataPorts() {
        return dataPorts;
    }

    @Override
    public void close() {
        process.close();
        home.close();
    }
}
