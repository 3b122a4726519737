package dev.cartage.transport;

import dev.cartage.spi.FilesAddress;
import dev.cartage.spi.FilesAddress.Protocol;
import dev.cartage.spi.RemoteException;
import java.io.IOException;
import java.net.ConnectException;
import java.net.InetAddress;
import java.nio.charset.StandardCharsets;
import javax.net.ssl.SSLException;
import org.apache.commons.net.ftp.FTP;
import org.apache.commons.net.ftp.FTPClient;
import org.apache.commons.net.ftp.FTPClientConfig;
import org.apache.commons.net.ftp.FTPReply;
import org.apache.commons.net.ftp.FTPSClient;

/** Logs in to FTP and FTPS servers, passive and binary, names in UTF-8. */
final class FtpLogin {
    private static final int USUAL_PORT = 21;
    private static final int USUAL_IMPLICIT_PORT = 990;

    private final FileLimits limits;

    FtpLogin(FileLimits limits) {
        this.limits = limits;
    }

    FileConnection open(FilesAddress address, InetAddress host) {
        return switch (address.protocol()) {
            case FTP -> open(address, host, new FTPClient(), new ServerIdentity(""));
            case FTPS_EXPLICIT, FTPS_IMPLICIT -> openEncrypted(address, host);
            case SFTP, LOCAL -> throw new IllegalArgumentException(address.toString());
        };
    }

    /** TLS 1.2 first: over 1.3, servers that demand one session for control and data refuse every file. */
    private FileConnection openEncrypted(FilesAddress address, InetAddress host) {
        try {
            return openEncrypted(address, host, "TLSv1.2");
        } catch (NeedsNewerTls e) {
            return openEncrypted(address, host, "TLSv1.3");
        }
    }

    private FileConnection openEncrypted(FilesAddress address, InetAddress host, String version) {
        var identity = new ServerIdentity(address.knownHost());
        var client =
                new ResumingFtpsClient(address.protocol() == Protocol.FTPS_IMPLICIT, CertificatePin.context(identity));
        client.setEnabledProtocols(new String[] {version});
        return open(address, host, client, identity);
    }

    private FileConnection open(FilesAddress address, InetAddress host, FTPClient client, ServerIdentity identity) {
        var failures = new FileFailures(address);
        try {
            connect(client, address, host, failures);
            logIn(client, address, failures);
            return new FtpConnection(client, prepare(client), identity.seen(), failures);
        } catch (IOException | RuntimeException e) {
            FtpConnection.hangUp(client);
            throw translated(e, identity, failures);
        }
    }

    private void connect(FTPClient client, FilesAddress address, InetAddress host, FileFailures failures)
            throws IOException {
        client.setConnectTimeout((int) limits.connect().toMillis());
        client.setDefaultTimeout((int) limits.connect().toMillis());
        client.setDataTimeout(limits.answer());
        client.setControlEncoding(StandardCharsets.UTF_8.name());
        client.connect(host, port(address));
        if (!FTPReply.isPositiveCompletion(client.getReplyCode()))
            throw client.getReplyCode() == FTPReply.SERVICE_NOT_AVAILABLE
                    ? failures.busy()
                    : failures.noConnection(client.getReplyString());
    }

    private static int port(FilesAddress address) {
        if (address.port() != 0) return address.port();
        return address.protocol() == Protocol.FTPS_IMPLICIT ? USUAL_IMPLICIT_PORT : USUAL_PORT;
    }

    private void logIn(FTPClient client, FilesAddress address, FileFailures failures) throws IOException {
        if (client.login(address.user(), address.secret())) return;
        throw client.getReplyCode() == FTPReply.SERVICE_NOT_AVAILABLE
                ? failures.busy()
                : failures.loginRefused(client.getReplyString());
    }

    /** Returns the folder that the login starts in. */
    private String prepare(FTPClient client) throws IOException {
        client.setSoTimeout((int) limits.answer().toMillis());
        if (client instanceof FTPSClient encrypted) {
            encrypted.execPBSZ(0);
            encrypted.execPROT("P");
        }
        client.setFileType(FTP.BINARY_FILE_TYPE);
        client.enterLocalPassiveMode();
        if (client.hasFeature("UTF8")) client.sendCommand("OPTS", "UTF8 ON");
        client.configure(timesInUtc());
        var home = client.printWorkingDirectory();
        return home == null ? "" : home;
    }

    private static FTPClientConfig timesInUtc() {
        var config = new FTPClientConfig("");
        config.setServerTimeZoneId("UTC");
        return config;
    }

    private static RuntimeException translated(Exception e, ServerIdentity identity, FileFailures failures) {
        var said = String.valueOf(e.getMessage());
        if (e instanceof RemoteException already) return already;
        if (identity.wasRefused()) return failures.identityChanged(identity.seen());
        if (said.contains("protocol_version")) return new NeedsNewerTls(failures.encryptionFailed(said));
        if (e instanceof SSLException || e.getClass().getName().startsWith("org.bouncycastle"))
            return failures.encryptionFailed(said);
        return e instanceof ConnectException ? failures.refusedConnection() : failures.noConnection(said);
    }

    private static final class NeedsNewerTls extends RuntimeException {
        private static final long serialVersionUID = 1;

        private NeedsNewerTls(RemoteException cause) {
            super(cause);
        }
    }
}
