package dev.cartage.hub.connection;

import dev.cartage.spi.Tokens;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** Tokens of a remote that is only being tried; nothing of them is kept. */
final class TrialTokens implements Tokens {
    private final Map<String, Token> tokens = new ConcurrentHashMap<>();

    @Override
    public Optional<Token> current(String name) {
        return Optional.ofNullable(tokens.get(name));
    }

    @Override
    public boolean replace(String name, Optional<Token> read, Token by) {
        tokens.put(name, by);
        return true;
    }
}
