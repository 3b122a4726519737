package dev.cartage.connectors.support;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cartage.contract.KeptTokens;
import dev.cartage.spi.Session;
import dev.cartage.spi.Tokens;
import dev.cartage.spi.Tokens.Token;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;

class FetchedTokenTest {
    private static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");

    private final Tokens tokens = new KeptTokens();
    private int fetched;

    /** Tokens hold for an hour from noon on. */
    private FetchedToken at(Instant now) {
        Session session = new Session(
                new Nothing(),
                _ -> {
                    throw new AssertionError("no calls");
                },
                _ -> {
                    throw new AssertionError("no folders");
                },
                tokens,
                Clock.fixed(now, ZoneOffset.UTC));
        return new FetchedToken(
                session, "ours", () -> new Token("token-" + ++fetched, "", now.plus(Duration.ofHours(1))));
    }

    private record Nothing() {}

    @Test
    void itIsFetchedOnceForAllNodesUntilItEnds() {
        assertThat(at(NOON).current()).isEqualTo("token-1");
        assertThat(at(NOON.plusSeconds(3_000)).current()).isEqualTo("token-1");
        assertThat(at(NOON.plusSeconds(3_590)).current()).isEqualTo("token-2");
    }

    @Test
    void inPlaceOfARefusedOneAnotherIsFetchedUnlessAnotherNodeHasDoneSo() {
        FetchedToken token = at(NOON);
        assertThat(token.current()).isEqualTo("token-1");
        assertThat(token.after("token-1")).contains("token-2");
        assertThat(token.after("token-1")).contains("token-2");
        assertThat(fetched).isEqualTo(2);
    }

    @Test
    void oneThatStillWorksCanBeRenewed() {
        FetchedToken token = at(NOON);
        token.current();
        assertThat(token.renew()).isEqualTo("token-2");
        assertThat(token.current()).isEqualTo("token-2");
    }
}
