package dev.cartage.transport;

import dev.cartage.model.Problem;
import dev.cartage.spi.RemoteException;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.List;

/**
 * Keeps addresses that users type away from this machine and its network (server-side request forgery). A host is looked
 * up once, every address it has is checked, and only the addresses returned may be connected to, so that a name which
 * changes its mind between check and use gains nothing.
 *
 * @param allowed networks that may be reached although they are not public
 */
public record AddressGuard(List<Network> allowed) {
    public AddressGuard {
        allowed = List.copyOf(allowed);
    }

    /** Public addresses only. */
    public static AddressGuard publicOnly() {
        return new AddressGuard(List.of());
    }

    /** Public addresses and these networks, each in the form {@code 10.20.0.0/16} or as one address. */
    public static AddressGuard allowing(String... networks) {
        return new AddressGuard(Arrays.stream(networks).map(Network::parse).toList());
    }

    /**
     * The addresses of the host, all of them allowed.
     *
     * @throws RemoteException.NoAnswer if the name is unknown; nothing was sent
     * @throws RemoteException.NotAuthorized if one of its addresses is not allowed
     */
    public List<InetAddress> resolve(String host) {
        var addresses = lookUp(host);
        for (var address : addresses) if (!permits(address)) throw forbidden(host, address);
        return addresses;
    }

    public boolean permits(InetAddress address) {
        return allowed.stream().anyMatch(network -> network.contains(address)) || PublicAddress.is(address);
    }

    private static List<InetAddress> lookUp(String host) {
        try {
            return List.of(InetAddress.getAllByName(bare(host)));
        } catch (UnknownHostException e) {
            throw new RemoteException.NoAnswer(
                    new Problem(
                            "host-unknown",
                            "No server with the name " + host + " can be found.",
                            "Check the host name in the settings for typing errors, then try again."),
                    false);
        }
    }

    private static String bare(String host) {
        return host.startsWith("[") && host.endsWith("]") ? host.substring(1, host.length() - 1) : host;
    }

    private static RemoteException forbidden(String host, InetAddress address) {
        return new RemoteException.NotAuthorized(new Problem(
                "address-not-allowed",
                "The server " + host + " has the address " + address.getHostAddress()
                        + ", which lies inside a private network and may not be reached from here.",
                "Use the server's public name, or ask your administrator to allow this network."));
    }
}
