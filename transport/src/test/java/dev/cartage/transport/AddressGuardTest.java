package dev.cartage.transport;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.cartage.spi.RemoteException;
import java.net.InetAddress;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AddressGuardTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "127.0.0.1",
                "127.9.9.9",
                "0.0.0.0",
                "10.1.2.3",
                "172.16.0.1",
                "172.31.255.255",
                "192.168.1.1",
                "169.254.169.254",
                "100.64.0.1",
                "192.0.0.192",
                "198.18.0.1",
                "224.0.0.1",
                "255.255.255.255",
                "::",
                "::1",
                "fe80::1",
                "fd00:ec2::254",
                "::ffff:127.0.0.1",
                "::127.0.0.1",
                "64:ff9b::7f00:1",
                "2002:7f00:1::",
                "2001:0:7f00:1::"
            })
    void addressesThatAreNotPublicAreRefused(String address) {
        assertThat(AddressGuard.publicOnly().permits(InetAddress.ofLiteral(address)))
                .isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"1.1.1.1", "172.32.0.1", "100.128.0.1", "223.255.255.255", "2606:4700::1111"})
    void publicAddressesArePermitted(String address) {
        assertThat(AddressGuard.publicOnly().permits(InetAddress.ofLiteral(address)))
                .isTrue();
    }

    @Test
    void anAllowedNetworkIsPermittedAndItsNeighboursAreNot() {
        var guard = AddressGuard.allowing("10.20.0.0/16", "fd12::/16");

        assertThat(guard.permits(InetAddress.ofLiteral("10.20.255.1"))).isTrue();
        assertThat(guard.permits(InetAddress.ofLiteral("fd12::1"))).isTrue();
        assertThat(guard.permits(InetAddress.ofLiteral("10.21.0.1"))).isFalse();
    }

    @Test
    void aNameThatLeadsHomeIsRefused() {
        assertThatThrownBy(() -> AddressGuard.publicOnly().resolve("localhost"))
                .isInstanceOf(RemoteException.NotAuthorized.class);
    }

    @Test
    void aNetworkThatIsNoneIsRefused() {
        assertThatThrownBy(() -> Network.parse("10.0.0.0/33")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Network.parse("example.com")).isInstanceOf(IllegalArgumentException.class);
    }
}
