package dev.cartage.connectors.support;

import dev.cartage.spi.Session;
import dev.cartage.spi.Tokens.Token;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * A session at a remote that lets users in by their password: its token is kept for all nodes and used until it is refused,
 * then another login gets the next.
 */
public final class KeptSession implements AccessToken {
    /** For the record only: a session ends when the remote says so. */
    private static final Duration USUAL_LIFE = Duration.ofDays(365);

    private final Session session;
    private final String name;
    private final Supplier<String> logIn;

    /**
     * @param name what the token is kept as; another user never works with the session of the one before
     * @param logIn answers a new session's token
     */
    public KeptSession(Session session, String name, Supplier<String> logIn) {
        this.session = session;
        this.name = name;
        this.logIn = logIn;
    }

    @Override
    public String current() {
        return kept().map(Token::access).orElseGet(() -> renew(Optional.empty()));
    }

    @Override
    public Optional<String> after(String refused) {
        Optional<Token> kept = kept();
        return kept.filter(one -> !one.access().equals(refused))
                .map(Token::access)
                .or(() -> Optional.of(renew(kept)));
    }

    private Optional<Token> kept() {
        return session.tokens().current(name);
    }

    /** In place of a session that has ended or never was. If another node was faster, its session holds. */
    private String renew(Optional<Token> ended) {
        Token fresh = new Token(logIn.get(), "", session.clock().instant().plus(USUAL_LIFE));
        boolean first = session.tokens().replace(name, ended, fresh);
        return first ? fresh.access() : kept().orElse(fresh).access();
    }
}
