package dev.cartage.transport;

import java.net.InetAddress;
import java.util.List;
import java.util.stream.Stream;

/** Tells addresses of the public internet from all others, after IANA's special-purpose address registries. */
final class PublicAddress {
    private static final List<Network> SPECIAL = Stream.of(
                    "0.0.0.0/8",
                    "10.0.0.0/8",
                    "100.64.0.0/10",
                    "127.0.0.0/8",
                    "169.254.0.0/16",
                    "172.16.0.0/12",
                    "192.0.0.0/24",
                    "192.0.2.0/24",
                    "192.88.99.0/24",
                    "192.168.0.0/16",
                    "198.18.0.0/15",
                    "198.51.100.0/24",
                    "203.0.113.0/24",
                    "224.0.0.0/3")
            .map(Network::parse)
            .toList();

    private static final Network GLOBAL_IPV6 = Network.parse("2000::/3");

    /** Parts of 2000::/3 that lead elsewhere: Teredo and the like, documentation, 6to4. */
    private static final List<Network> SPECIAL_IPV6 = Stream.of("2001::/23", "2001:db8::/32", "2002::/16", "3fff::/20")
            .map(Network::parse)
            .toList();

    private PublicAddress() {}

    static boolean is(InetAddress address) {
        if (address.getAddress().length == 4) return outside(SPECIAL, address);
        return GLOBAL_IPV6.contains(address) && outside(SPECIAL_IPV6, address);
    }

    private static boolean outside(List<Network> networks, InetAddress address) {
        return networks.stream().noneMatch(network -> network.contains(address));
    }
}
