package dev.cartage.sandbox.sftp;

import java.io.IOException;
import java.security.KeyPair;
import java.time.Duration;
import org.apache.sshd.client.SshClient;
import org.apache.sshd.client.config.hosts.HostConfigEntryResolver;
import org.apache.sshd.client.keyverifier.AcceptAllServerKeyVerifier;
import org.apache.sshd.client.session.ClientSession;
import org.apache.sshd.common.keyprovider.KeyIdentityProvider;
import org.apache.sshd.sftp.client.SftpClient;
import org.apache.sshd.sftp.client.SftpClientFactory;

/** A session at the server under test. */
record SftpLogin(ClientSession session, SftpClient sftp) implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    static SshClient client() {
        SshClient client = SshClient.setUpDefaultClient();
        client.setServerKeyVerifier(AcceptAllServerKeyVerifier.INSTANCE);
        client.setHostConfigEntryResolver(HostConfigEntryResolver.EMPTY);
        client.setKeyIdentityProvider(KeyIdentityProvider.EMPTY_KEYS_PROVIDER);
        client.start();
        return client;
    }

    static SftpLogin withPassword(SshClient client, int port, String user, String password) throws IOException {
        ClientSession session = connect(client, port, user);
        session.addPasswordIdentity(password);
        return enter(session);
    }

    static SftpLogin withKey(SshClient client, int port, String user, KeyPair key) throws IOException {
        ClientSession session = connect(client, port, user);
        session.addPublicKeyIdentity(key);
        return enter(session);
    }

    private static ClientSession connect(SshClient client, int port, String user) throws IOException {
        return client.connect(user, "127.0.0.1", port).verify(PATIENCE).getClientSession();
    }

    private static SftpLogin enter(ClientSession session) throws IOException {
        try {
            session.auth().verify(PATIENCE);
            return new SftpLogin(session, SftpClientFactory.instance().createSftpClient(session));
        } catch (IOException refused) {
            session.close(true);
            throw refused;
        }
    }

    @Override
    public void close() throws IOException {
        session.close(true);
    }
}
