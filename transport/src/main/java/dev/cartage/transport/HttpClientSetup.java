package dev.cartage.transport;

import java.net.InetAddress;
import org.apache.hc.client5.http.DnsResolver;
import org.apache.hc.client5.http.config.ConnectionConfig;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.impl.classic.HttpClients;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManager;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManagerBuilder;
import org.apache.hc.core5.pool.PoolConcurrencyPolicy;
import org.apache.hc.core5.util.TimeValue;
import org.apache.hc.core5.util.Timeout;

/**
 * The HTTP client that all exchanges share. Not the JDK's: that takes three times the processor time for a small request,
 * and it cannot be told which of a host's addresses to connect to, so a guard before it could be deceived.
 */
final class HttpClientSetup {
    private static final TimeValue KEEP = TimeValue.ofSeconds(30);
    private static final TimeValue CHECK_AFTER = TimeValue.ofSeconds(1);

    private HttpClientSetup() {}

    static CloseableHttpClient create(AddressGuard guard, HttpLimits limits) {
        return HttpClients.custom()
                .setConnectionManager(connections(guard, limits))
                .setUserAgent("Cartage")
                .disableAutomaticRetries()
                .disableRedirectHandling()
                .disableCookieManagement()
                .disableAuthCaching()
                .evictIdleConnections(KEEP)
                .build();
    }

    private static PoolingHttpClientConnectionManager connections(AddressGuard guard, HttpLimits limits) {
        return PoolingHttpClientConnectionManagerBuilder.create()
                .setDnsResolver(new GuardedNames(guard))
                .setPoolConcurrencyPolicy(PoolConcurrencyPolicy.LAX)
                .setMaxConnPerRoute(limits.connections())
                .setDefaultConnectionConfig(ConnectionConfig.custom()
                        .setConnectTimeout(Timeout.of(limits.connect()))
                        .setSocketTimeout(Timeout.of(limits.connect()))
                        .setValidateAfterInactivity(CHECK_AFTER)
                        .build())
                .build();
    }

    /** The client connects to the addresses that the guard checked, and to no others. */
    private record GuardedNames(AddressGuard guard) implements DnsResolver {
        @Override
        public InetAddress[] resolve(String host) {
            return guard.resolve(host).toArray(InetAddress[]::new);
        }

        @Override
        public String resolveCanonicalHostname(String host) {
            return host;
        }
    }
}
