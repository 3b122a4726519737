package dev.cartage.connectors.ebay;

import dev.cartage.spi.Tokens;
import dev.cartage.spi.Tokens.Token;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * Keeps within the 250 changes that eBay takes of one listing in a calendar day; after that not even its seller can change
 * it until the next. So each listing has 60 at once and one more every 8 minutes, at most 240 in any 24 hours. Kept beside
 * the access tokens: the moment at which all 60 are back.
 */
record Revisions(Tokens tokens, Clock clock) {
    private static final Duration PACE = Duration.ofMinutes(8);
    private static final int AT_ONCE = 60;

    /** Counts the change, unless there is none left. That something is sold out is always told. */
    boolean take(String listing, int quantity) {
        Instant now = clock.instant();
        String name = "revisions of " + listing;
        Optional<Token> kept = tokens.current(name);
        Instant back = kept.map(Token::expiresAt).filter(now::isBefore).orElse(now);
        boolean left = back.plus(PACE).compareTo(now.plus(PACE.multipliedBy(AT_ONCE))) <= 0;
        if (left || quantity <= 0) {
            tokens.replace(name, kept, new Token("", "", back.plus(PACE)));
        }
        return left || quantity <= 0;
    }
}
