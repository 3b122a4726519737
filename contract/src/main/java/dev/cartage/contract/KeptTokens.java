package dev.cartage.contract;

import dev.cartage.spi.Tokens;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** Tokens kept in memory. */
public final class KeptTokens implements Tokens {
    private final Map<String, Token> kept = new ConcurrentHashMap<>();

    @Override
    public Optional<Token> current(String name) {
        return Optional.ofNullable(kept.get(name));
    }

    @Override
    public synchronized boolean replace(String name, Optional<Token> read, Token by) {
        boolean first = current(name).equals(read);
        if (first) {
            kept.put(name, by);
        }
        return first;
    }
}
