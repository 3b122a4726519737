package dev.cartage.contract.server;

import dev.cartage.spi.FilesAddress;
import dev.cartage.spi.FilesAddress.Protocol;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * A real vsftpd, plain or with TLS; with TLS it demands, as vsftpd does by default, that data connections resume the
 * session of the control connection. It has no MLSD. Its one user is called anonymous but has a password.
 */
public final class VsftpdServer implements FileServer {
    /** Not 127.0.0.1, so that a fault proxy there can stand before the same ports. */
    private static final String HOST = "127.0.0.2";

    private final ServerHome home = new ServerHome("vsftpd");
    private final int port = FreePorts.some(1).getFirst();
    private final List<Integer> dataPorts = FreePorts.row(8);
    private final String password = UUID.randomUUID().toString();
    private final Protocol protocol;
    private final ServerProcess process;

    private VsftpdServer(Path vsftpd, Protocol protocol) {
        this.protocol = protocol;
        home.write("passwords", password + "\n");
        home.write("certificate.pem", TestCertificate.create());
        var configuration = home.write("vsftpd.conf", common() + (protocol == Protocol.FTP ? "" : encryption()));
        var command = List.of(vsftpd.toString(), configuration.toString());
        process = ServerProcess.start(command, Map.of(), home.at("log"), HOST, port);
    }

    public static VsftpdServer start(Protocol protocol) {
        return new VsftpdServer(Required.program("vsftpd", "vsftpd"), protocol);
    }

    private String common() {
        return """
                listen=YES
                listen_address=%s
                listen_port=%d
                background=NO
                run_as_launching_user=YES
                local_enable=NO
                anonymous_enable=YES
                anon_root=%s
                secure_email_list_enable=YES
                email_password_file=%s
                write_enable=YES
                anon_upload_enable=YES
                anon_mkdir_write_enable=YES
                anon_other_write_enable=YES
                anon_world_readable_only=NO
                allow_writeable_chroot=YES
                seccomp_sandbox=NO
                pasv_min_port=%d
                pasv_max_port=%d
                """.formatted(HOST, port, folder(), home.at("passwords"), dataPorts.getFirst(), dataPorts.getLast());
    }

    private String encryption() {
        return """
                ssl_enable=YES
                implicit_ssl=%s
                allow_anon_ssl=YES
                force_anon_data_ssl=YES
                force_anon_logins_ssl=YES
                require_ssl_reuse=YES
                ssl_ciphers=HIGH
                rsa_cert_file=%s
                """.formatted(protocol == Protocol.FTPS_IMPLICIT ? "YES" : "NO", home.at("certificate.pem"));
    }

    @Override
    public FilesAddress address() {
        return new FilesAddress(protocol, HOST, port, "anonymous", password, "", "", "");
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
