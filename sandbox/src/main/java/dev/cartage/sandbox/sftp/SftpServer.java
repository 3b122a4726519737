package dev.cartage.sandbox.sftp;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.PublicKey;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.sshd.common.AttributeRepository.AttributeKey;
import org.apache.sshd.common.config.keys.AuthorizedKeyEntry;
import org.apache.sshd.common.config.keys.KeyUtils;
import org.apache.sshd.common.config.keys.PublicKeyEntry;
import org.apache.sshd.common.config.keys.PublicKeyEntryResolver;
import org.apache.sshd.common.file.virtualfs.VirtualFileSystemFactory;
import org.apache.sshd.server.SshServer;
import org.apache.sshd.server.keyprovider.SimpleGeneratorHostKeyProvider;
import org.apache.sshd.server.session.ServerSession;
import org.apache.sshd.sftp.server.SftpSubsystemFactory;

/** An SFTP server on the loopback address. Each user sees only the own folder. */
public final class SftpServer implements AutoCloseable {
    private static final AttributeKey<Boolean> REFUSED = new AttributeKey<>();

    private final SshServer server = SshServer.setUpDefaultServer();
    private final VirtualFileSystemFactory folders = new VirtualFileSystemFactory();
    private final Map<String, SftpUser> users = new ConcurrentHashMap<>();
    private final SftpFaults faults = new SftpFaults();
    private String hostKey = "";

    /**
     * Starts a server.
     *
     * @param keyFolder where its host key is kept, so that it stays the same over restarts
     * @param port 0 for any free one
     */
    public static SftpServer start(Path keyFolder, int port) {
        SftpServer started = new SftpServer();
        try {
            started.listen(keyFolder, port);
        } catch (IOException | GeneralSecurityException failed) {
            throw new IllegalStateException("The SFTP server cannot listen on port " + port, failed);
        }
        return started;
    }

    private SftpServer() {}

    private void listen(Path keyFolder, int port) throws IOException, GeneralSecurityException {
        Files.createDirectories(keyFolder);
        SimpleGeneratorHostKeyProvider key = new SimpleGeneratorHostKeyProvider(keyFolder.resolve("host_ed25519"));
        key.setAlgorithm("EdDSA");
        key.setKeySize(256);
        hostKey = PublicKeyEntry.toString(key.loadKeys(null).iterator().next().getPublic());
        SftpSubsystemFactory sftp = new SftpSubsystemFactory();
        sftp.setFileSystemAccessor(new FaultyFolders(faults));
        server.setHost("127.0.0.1");
        server.setPort(port);
        server.setKeyPairProvider(key);
        server.setPasswordAuthenticator((name, password, session) -> knowsPassword(name, password, session));
        server.setPublickeyAuthenticator((name, given, session) -> knowsKey(name, given, session));
        server.setFileSystemFactory(folders);
        server.setSubsystemFactories(List.of(sftp));
        server.start();
    }

    private boolean knowsPassword(String name, String password, ServerSession session) {
        SftpUser user = users.get(name);
        return user != null && !user.password().isEmpty() && user.password().equals(password) && mayEnter(session);
    }

    private boolean knowsKey(String name, PublicKey given, ServerSession session) {
        SftpUser user = users.get(name);
        return user != null
                && !user.publicKey().isEmpty()
                && KeyUtils.compareKeys(keyOf(user), given)
                && mayEnter(session);
    }

    private static PublicKey keyOf(SftpUser user) {
        try {
            return AuthorizedKeyEntry.parseAuthorizedKeyEntry(user.publicKey())
                    .resolvePublicKey(null, Map.of(), PublicKeyEntryResolver.IGNORING);
        } catch (IOException | GeneralSecurityException unreadable) {
            throw new IllegalStateException("The public key of " + user.name() + " cannot be read", unreadable);
        }
    }

    private boolean mayEnter(ServerSession session) {
        return !session.computeAttributeIfAbsent(REFUSED, _ -> faults.strikes(SftpFault.REFUSE_LOGIN));
    }

    /** Lets the user in from now on; replaces one of the same name. */
    public void add(SftpUser user) {
        try {
            Files.createDirectories(user.root());
        } catch (IOException failed) {
            throw new UncheckedIOException("No folder for " + user, failed);
        }
        folders.setUserHomeDir(user.name(), user.root());
        users.put(user.name(), user);
    }

    public int port() {
        return server.getPort();
    }

    /** The host key as in a known_hosts line, without the host's name. */
    public String hostKey() {
        return hostKey;
    }

    public SftpFaults faults() {
        return faults;
    }

    @Override
    public void close() {
        server.close(true);
    }
}
