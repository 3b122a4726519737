package dev.cartage.transport;

import dev.cartage.spi.FilesAddress;
import dev.cartage.spi.RemoteException;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import org.apache.sshd.client.SshClient;
import org.apache.sshd.client.session.ClientSession;
import org.apache.sshd.common.AttributeRepository;
import org.apache.sshd.common.NamedResource;
import org.apache.sshd.common.config.keys.FilePasswordProvider;
import org.apache.sshd.common.util.security.SecurityUtils;
import org.apache.sshd.core.CoreModuleProperties;
import org.apache.sshd.sftp.client.SftpClientFactory;

/** Logs in to SFTP servers. */
final class SftpLogin implements AutoCloseable {
    private static final int USUAL_PORT = 22;

    private final FileLimits limits;
    private final SshClient client;

    SftpLogin(FileLimits limits) {
        this.limits = limits;
        client = SftpClientSetup.start(limits);
    }

    FileConnection open(FilesAddress address, InetAddress host) {
        var failures = new FileFailures(address);
        var identity = new ServerIdentity(address.knownHost());
        var session = connect(address, host, identity, failures);
        try {
            authenticate(session, address, failures);
            var sftp = SftpClientFactory.instance().createSftpClient(session);
            return new SftpConnection(session, sftp, identity.seen(), failures);
        } catch (IOException | RuntimeException e) {
            session.close(true);
            throw translated(e, address, identity, failures);
        }
    }

    private ClientSession connect(
            FilesAddress address, InetAddress host, ServerIdentity identity, FileFailures failures) {
        var to = new InetSocketAddress(host, address.port() == 0 ? USUAL_PORT : address.port());
        var context = AttributeRepository.ofKeyValuePair(SftpClientSetup.IDENTITY, identity);
        try {
            var session = client.connect(address.user(), to, context)
                    .verify(limits.connect())
                    .getSession();
            CoreModuleProperties.IDLE_TIMEOUT.set(session, limits.answer());
            return session;
        } catch (IOException e) {
            throw causedBy(e, ConnectException.class)
                    ? failures.refusedConnection()
                    : failures.noConnection(String.valueOf(e.getMessage()));
        }
    }

    private void authenticate(ClientSession session, FilesAddress address, FileFailures failures) throws IOException {
        if (address.privateKey().isEmpty()) session.addPasswordIdentity(address.secret());
        else addKeys(session, address, failures);
        session.auth().verify(limits.connect());
    }

    private static void addKeys(ClientSession session, FilesAddress address, FileFailures failures) {
        var text = (address.privateKey().strip() + "\n").getBytes(StandardCharsets.UTF_8);
        var passphrase =
                address.secret().isEmpty() ? FilePasswordProvider.EMPTY : FilePasswordProvider.of(address.secret());
        try {
            var name = NamedResource.ofName("the private key in the settings");
            var keys = SecurityUtils.loadKeyPairIdentities(session, name, new ByteArrayInputStream(text), passphrase);
            if (keys == null || !keys.iterator().hasNext()) throw failures.keyUnreadable();
            keys.forEach(session::addPublicKeyIdentity);
        } catch (IOException | GeneralSecurityException | IllegalArgumentException e) {
            throw failures.keyUnreadable();
        }
    }

    private static RemoteException translated(
            Exception e, FilesAddress address, ServerIdentity identity, FileFailures failures) {
        if (e instanceof RemoteException already) return already;
        if (identity.wasRefused()) return failures.identityChanged(identity.seen());
        var said = String.valueOf(e.getMessage());
        if (said.contains("No more authentication methods") || said.contains("Too many authentication"))
            return failures.loginRefused("");
        return failures.noConnection(said);
    }

    private static boolean causedBy(Throwable e, Class<? extends Throwable> type) {
        for (Throwable cause = e; cause != null; cause = cause.getCause()) if (type.isInstance(cause)) return true;
        return false;
    }

    @Override
    public void close() {
        client.stop();
    }
}
