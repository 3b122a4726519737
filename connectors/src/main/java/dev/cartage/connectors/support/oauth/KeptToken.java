package dev.cartage.connectors.support.oauth;

import dev.cartage.connectors.support.AccessToken;
import dev.cartage.spi.RemoteException;
import dev.cartage.spi.Session;
import dev.cartage.spi.Tokens;
import dev.cartage.spi.Tokens.Token;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;

/**
 * The access token of one store, renewed in time. However many threads and nodes want it, one of them renews it: whoever
 * writes the claim first. A new token is kept before it is used, so a refresh token that works only once is never lost by
 * a crash; where the answer itself is lost, the next attempt uses the old one again.
 */
public final class KeptToken implements AccessToken {
    private static final Duration EARLY = Duration.ofMinutes(5);

    /** Longer than a request may take, so that two never renew at once. */
    private static final Duration CLAIM = Duration.ofMinutes(1);

    private static final Duration PATIENCE = Duration.ofSeconds(2);

    private final Session session;
    private final String name;
    private final TokenEndpoint endpoint;
    private final String entered;
    private final ReentrantLock here = new ReentrantLock();

    /** @param name what the token is kept as; tokens of another shop or application have another name */
    public KeptToken(Session session, String name, TokenEndpoint endpoint) {
        this(session, name, endpoint, "");
    }

    /** @param entered a refresh token that somebody got elsewhere, to begin with where no consent brought one; "" for none */
    public KeptToken(Session session, String name, TokenEndpoint endpoint, String entered) {
        this.session = session;
        this.name = name;
        this.endpoint = endpoint;
        this.entered = entered.strip();
    }

    /** Keeps what a consent brought, in place of what was there. */
    public void keep(Grant grant) {
        session.tokens().keep(name, grant.token());
        keepEnd(grant);
    }

    private void keepEnd(Grant grant) {
        session.tokens().keep(name + " ends", new Token("", "", grant.until()));
    }

    /** Until when the consent holds if nothing renews it; empty if there is none. */
    public Optional<Instant> until() {
        return session.tokens()
                .current(name)
                .flatMap(_ -> session.tokens().current(name + " ends"))
                .map(Token::expiresAt);
    }

    @Override
    public String current() {
        Token kept = kept();
        Instant now = session.clock().instant();
        if (now.isBefore(kept.expiresAt().minus(EARLY)) || kept.refresh().isEmpty()) {
            return kept.access();
        }
        return renew(kept, now.isBefore(kept.expiresAt()));
    }

    private Token kept() {
        Tokens tokens = session.tokens();
        if (!entered.isEmpty() && tokens.current(name).isEmpty()) {
            tokens.replace(name, Optional.empty(), new Token("", entered, Instant.EPOCH));
        }
        return tokens.current(name)
                .orElseThrow(() -> endpoint.remote()
                        .notAuthorized("Cartage is not authorized at "
                                + endpoint.remote().name() + " yet."));
    }

    @Override
    public Optional<String> after(String refused) {
        Token kept = kept();
        if (!kept.access().equals(refused)) {
            return Optional.of(kept.access());
        }
        return kept.refresh().isEmpty() ? Optional.empty() : Optional.of(renew(kept, false));
    }

    /** @param usable whether the one that was read still opens the door */
    private String renew(Token read, boolean usable) {
        here.lock();
        try {
            Token kept = kept();
            return kept.equals(read) ? claimed(read, usable) : kept.access();
        } finally {
            here.unlock();
        }
    }

    private String claimed(Token read, boolean usable) {
        Tokens tokens = session.tokens();
        Instant now = session.clock().instant();
        Optional<Token> claim = tokens.current(name + " claim");
        Token mine = new Token("claimed", "", now.plus(CLAIM));
        boolean free = claim.filter(one -> one.expiresAt().isAfter(now)).isEmpty();
        if (!free || !tokens.replace(name + " claim", claim, mine)) {
            if (usable) {
                return read.access();
            }
            throw endpoint.remote().throttled(PATIENCE);
        }
        try {
            return refreshed(read, usable);
        } finally {
            tokens.replace(name + " claim", Optional.of(mine), new Token("free", "", now));
        }
    }

    private String refreshed(Token read, boolean usable) {
        // Between reading and claiming another node may have done all of it.
        Token kept = kept();
        if (!kept.equals(read)) {
            return kept.access();
        }
        try {
            Grant grant = endpoint.ask(session, Map.of("grant_type", "refresh_token", "refresh_token", read.refresh()));
            if (session.tokens().replace(name, Optional.of(read), grant.token())) {
                keepEnd(grant);
            }
            return kept().access();
        } catch (RemoteException.NoAnswer | RemoteException.Throttled later) {
            if (usable) {
                return read.access();
            }
            throw later;
        }
    }
}
