package dev.cartage.connectors.support.oauth;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.cartage.connectors.support.oauth.TokenServer.Answers;
import dev.cartage.spi.RemoteException;
import dev.cartage.spi.Tokens.Token;
import java.time.Duration;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class KeptTokenTest {
    private final TokenServer server = new TokenServer();
    private final KeptToken token = server.token();

    @Test
    void withoutConsentNothingIsAsked() {
        assertThatThrownBy(token::current).isInstanceOf(RemoteException.NotAuthorized.class);
        assertThat(token.until()).isEmpty();
        assertThat(server.requests()).isZero();
    }

    @Test
    void aTokenIsUsedWhileItHoldsAndRenewedBeforeItEnds() {
        server.authorize(token);
        assertThat(token.current()).isEqualTo("access-1");

        server.pass(Duration.ofMinutes(56));
        assertThat(token.current()).isEqualTo("access-2");
        assertThat(server.requests()).isEqualTo(1);
    }

    @Test
    void aNewTokenIsKeptBeforeItIsUsedAndItsConsentLastsLonger() {
        server.authorize(token);
        server.pass(Duration.ofDays(2));
        token.current();

        assertThat(server.kept("shop"))
                .contains(new Token("access-2", "refresh-2", server.now().plus(Duration.ofHours(1))));
        assertThat(token.until()).contains(server.now().plus(Duration.ofDays(90)));
    }

    @Test
    void manyThreadsAndNodesRenewItOnce() {
        server.authorize(token);
        server.pass(Duration.ofMinutes(57));
        var nodes = new KeptToken[] {server.token(), server.token()};

        var tokens = IntStream.range(0, 64)
                .parallel()
                .mapToObj(i -> nodes[i % 2].current())
                .toList();

        assertThat(server.requests()).isEqualTo(1);
        assertThat(tokens).containsAnyOf("access-2").isSubsetOf("access-1", "access-2");
    }

    @Test
    void whoFindsAnotherAtItWaitsWithoutAnAttempt() {
        server.authorize(token);
        server.pass(Duration.ofHours(2));
        server.put("shop claim", new Token("claimed", "", server.now().plusSeconds(30)));

        assertThatThrownBy(token::current).isInstanceOf(RemoteException.Throttled.class);

        server.pass(Duration.ofSeconds(31));
        assertThat(token.current()).isEqualTo("access-2");
    }

    @Test
    void aLostAnswerIsMadeGoodWithTheOldRefreshToken() {
        server.authorize(token);
        server.pass(Duration.ofHours(2));
        server.next(Answers.LOST);

        assertThatThrownBy(token::current).isInstanceOf(RemoteException.NoAnswer.class);
        assertThat(token.current()).isEqualTo("access-3");
    }

    @Test
    void aRefusedTokenIsRenewedOnceAndAnEndedConsentIsAMatterOfCredentials() {
        server.authorize(token);
        assertThat(token.after("access-1")).contains("access-2");
        assertThat(token.after("access-1")).isEqualTo(Optional.of("access-2"));
        assertThat(server.requests()).isEqualTo(1);

        server.next(Answers.INVALID_GRANT);
        assertThatThrownBy(() -> token.after("access-2"))
                .isInstanceOfSatisfying(
                        RemoteException.NotAuthorized.class,
                        refused -> assertThat(refused.problem().sentence()).contains("invalid_grant"));
    }
}
