package dev.cartage.transport;

import java.net.SocketAddress;
import java.security.PublicKey;
import java.time.Duration;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.sshd.client.SshClient;
import org.apache.sshd.client.config.hosts.HostConfigEntryResolver;
import org.apache.sshd.client.session.ClientSession;
import org.apache.sshd.common.AttributeRepository.AttributeKey;
import org.apache.sshd.common.config.keys.PublicKeyEntry;
import org.apache.sshd.common.kex.KexProposalOption;
import org.apache.sshd.common.keyprovider.KeyIdentityProvider;
import org.apache.sshd.common.session.Session;
import org.apache.sshd.common.session.SessionListener;
import org.apache.sshd.core.CoreModuleProperties;
import org.apache.sshd.sftp.SftpModuleProperties;

/** The SSH client that all logins share: it knows nothing of this machine's own SSH settings and keys. */
final class SftpClientSetup {
    static final AttributeKey<ServerIdentity> IDENTITY = new AttributeKey<>();
    private static final Duration HEARTBEAT = Duration.ofSeconds(15);

    private SftpClientSetup() {}

    static SshClient start(FileLimits limits) {
        var client = SshClient.setUpDefaultClient();
        client.setHostConfigEntryResolver(HostConfigEntryResolver.EMPTY);
        client.setKeyIdentityProvider(KeyIdentityProvider.EMPTY_KEYS_PROVIDER);
        client.setServerKeyVerifier(SftpClientSetup::verify);
        client.addSessionListener(new KnownKeyTypeFirst());
        CoreModuleProperties.IO_CONNECT_TIMEOUT.set(client, limits.connect());
        CoreModuleProperties.AUTH_TIMEOUT.set(client, limits.connect());
        CoreModuleProperties.HEARTBEAT_INTERVAL.set(client, HEARTBEAT);
        CoreModuleProperties.HEARTBEAT_NO_REPLY_MAX.set(client, 2);
        SftpModuleProperties.SFTP_CHANNEL_OPEN_TIMEOUT.set(client, limits.connect());
        client.start();
        return client;
    }

    private static boolean verify(ClientSession session, SocketAddress remote, PublicKey key) {
        return identity(session).accepts(PublicKeyEntry.toString(key));
    }

    private static ServerIdentity identity(ClientSession session) {
        return session.getConnectionContext().getAttribute(IDENTITY);
    }

    /** A server with several keys must show the kind that was pinned, not the one this library likes best. */
    private static final class KnownKeyTypeFirst implements SessionListener {
        @Override
        public void sessionNegotiationOptionsCreated(Session session, Map<KexProposalOption, String> proposal) {
            var pinned = identity((ClientSession) session).expected();
            if (pinned.isEmpty()) return;
            var signatures = signatures(pinned.split(" ", 2)[0]);
            proposal.computeIfPresent(
                    KexProposalOption.SERVERKEYS,
                    (option, offered) -> Arrays.stream(offered.split(","))
                            .sorted(Comparator.comparing(name -> !signatures.contains(name)))
                            .collect(Collectors.joining(",")));
        }

        private static List<String> signatures(String keyType) {
            return keyType.equals("ssh-rsa") ? List.of("rsa-sha2-512", "rsa-sha2-256", "ssh-rsa") : List.of(keyType);
        }
    }
}
