package dev.cartage.spi;

import java.time.Instant;
import java.util.Optional;

/** Access tokens that the remote hands out. Kept encrypted, shared by all nodes. */
public interface Tokens {
    Optional<Token> current(String name);

    /** Replaces the token that was read before; false if another node was faster, and then that one's is current. */
    boolean replace(String name, Optional<Token> read, Token by);

    /** Keeps the token in place of whatever is there. */
    default void keep(String name, Token by) {
        while (!replace(name, current(name), by)) {
            // Another node was faster; the newest holds.
        }
    }

    /**
     * A token.
     *
     * @param refresh what to get the next one with; "" where there is none
     */
    record Token(String access, String refresh, Instant expiresAt) {
        @Override
        public String toString() {
            return "token until " + expiresAt;
        }
    }
}
