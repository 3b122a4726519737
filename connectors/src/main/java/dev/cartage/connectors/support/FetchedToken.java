package dev.cartage.connectors.support;

import dev.cartage.spi.Session;
import dev.cartage.spi.Tokens.Token;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * A token that can be had at any time for what the settings say, without anybody's consent. It is kept for all nodes until
 * it ends or is refused.
 */
public final class FetchedToken implements AccessToken {
    private static final Duration EARLY = Duration.ofMinutes(1);

    /** For the record only: a session ends when the remote says so. */
    private static final Duration USUAL_LIFE = Duration.ofDays(365);

    private final Session session;
    private final String name;
    private final Supplier<Token> fetch;

    /** @param name what it is kept as; a token for other credentials has another name */
    public FetchedToken(Session session, String name, Supplier<Token> fetch) {
        this.session = session;
        this.name = name;
        this.fetch = fetch;
    }

    /** For a remote that lets users in by a login, until it refuses what that brought. */
    public static FetchedToken ofSession(Session session, String name, Supplier<String> logIn) {
        return new FetchedToken(
                session,
                name,
                () -> new Token(logIn.get(), "", session.clock().instant().plus(USUAL_LIFE)));
    }

    @Override
    public String current() {
        Optional<Token> kept = kept();
        return kept.filter(token ->
                        token.expiresAt().minus(EARLY).isAfter(session.clock().instant()))
                .map(Token::access)
                .orElseGet(() -> renew(kept));
    }

    @Override
    public Optional<String> after(String refused) {
        Optional<Token> kept = kept();
        return kept.map(Token::access).filter(access -> !access.equals(refused)).or(() -> Optional.of(renew(kept)));
    }

    /** Another one, whether the one that is kept still works or not. */
    public String renew() {
        return renew(kept());
    }

    /** If another node was faster, its token holds. */
    private String renew(Optional<Token> ended) {
        Token fresh = fetch.get();
        return session.tokens().replace(name, ended, fresh)
                ? fresh.access()
                : kept().orElse(fresh).access();
    }

    private Optional<Token> kept() {
        return session.tokens().current(name);
    }
}
