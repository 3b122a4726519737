package dev.cartage.connectors.fileexchange;

import dev.cartage.spi.Files;
import dev.cartage.spi.Session;
import dev.cartage.spi.Tokens;
import dev.cartage.spi.Wire;
import dev.cartage.transport.AddressGuard;
import dev.cartage.transport.FileLimits;
import dev.cartage.transport.FileServers;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What a hub would give; HTTP and tokens are not for this connector, and using them fails the test. */
final class Sessions {
    static final Instant NOW = Instant.parse("2026-11-21T10:00:00Z");

    private Sessions() {}

    /** With the real transport, in a folder of this machine. */
    static Session local(Path root, String... answers) {
        List<String> all = new ArrayList<>(List.of("protocol", "LOCAL", "rootFolder", root.toString()));
        all.addAll(List.of(answers));
        return of(
                SettingsOf.answers(all.toArray(String[]::new)),
                new FileServers(AddressGuard.publicOnly(), FileLimits.usual(), (address, key) -> {}));
    }

    static Session of(FileExchangeSettings settings, Files.Servers servers) {
        Wire noWire = request -> {
            throw new AssertionError("no HTTP expected: " + request.address());
        };
        return new Session(settings, noWire, servers, new NoTokens(), Clock.fixed(NOW, ZoneOffset.UTC));
    }

    private static final class NoTokens implements Tokens {
        @Override
        public Optional<Token> current(String name) {
            throw new AssertionError("no token expected: " + name);
        }

        @Override
        public boolean replace(String name, Optional<Token> read, Token by) {
            throw new AssertionError("no token expected: " + name);
        }
    }
}
