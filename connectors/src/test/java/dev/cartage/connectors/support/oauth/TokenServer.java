package dev.cartage.connectors.support.oauth;

import dev.cartage.connectors.support.Remote;
import dev.cartage.model.Problem;
import dev.cartage.spi.Application;
import dev.cartage.spi.RemoteException;
import dev.cartage.spi.Session;
import dev.cartage.spi.Tokens;
import dev.cartage.spi.Wire;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** A platform that hands out numbered tokens and takes each refresh token until its successor is used. */
final class TokenServer extends Clock implements Tokens {
    /** What the next answer is. */
    enum Answers {
        WELL,
        LOST,
        INVALID_GRANT
    }

    private final Map<String, Token> kept = new HashMap<>();
    private final Set<String> standing = new HashSet<>();
    private Instant now = Instant.parse("2026-03-01T00:00:00Z");
    private Answers next = Answers.WELL;
    private int number = 1;
    private int requests;

    KeptToken token() {
        Session session = new Session(
                new Settings(),
                this::answer,
                _ -> {
                    throw new AssertionError("no folders");
                },
                this,
                this,
                new Application("id", "secret", ""));
        TokenEndpoint endpoint = new TokenEndpoint(
                new Remote("Acme", "Authorize again."),
                URI.create("https://acme.example.com/token"),
                "token",
                TokenEndpoint.ClientSecret.IN_FORM,
                Duration.ofHours(1),
                Duration.ofDays(90));
        return new KeptToken(session, "shop", endpoint);
    }

    record Settings() {}

    void authorize(KeptToken token) {
        Token first = new Token("access-1", "refresh-1", now.plus(Duration.ofHours(1)));
        standing.add(first.refresh());
        token.keep(
                new Grant(first, now.plus(Duration.ofDays(90)), tools.jackson.databind.node.MissingNode.getInstance()));
    }

    private synchronized Wire.Answer answer(Wire.Request request) {
        requests++;
        String form = new String(request.body(), StandardCharsets.UTF_8);
        boolean known = standing.stream().anyMatch(one -> form.contains("refresh_token=" + one + "&"));
        if (!request.confidential()
                || !form.contains("client_secret=secret")
                || !known
                || next == Answers.INVALID_GRANT) {
            return new Wire.Answer(400, Map.of(), "{\"error\":\"invalid_grant\"}".getBytes(StandardCharsets.UTF_8));
        }
        number++;
        standing.add("refresh-" + number);
        if (next == Answers.LOST) {
            next = Answers.WELL;
            throw new RemoteException.NoAnswer(new Problem("lost", "The line broke.", "Nothing."), true);
        }
        String said = "{\"access_token\":\"access-" + number + "\",\"expires_in\":3600,\"refresh_token\":\"refresh-"
                + number + "\",\"refresh_token_expires_in\":7776000}";
        return new Wire.Answer(200, Map.of(), said.getBytes(StandardCharsets.UTF_8));
    }

    void next(Answers answer) {
        next = answer;
    }

    int requests() {
        return requests;
    }

    void pass(Duration time) {
        now = now.plus(time);
    }

    Instant now() {
        return now;
    }

    Optional<Token> kept(String name) {
        return current(name);
    }

    void put(String name, Token token) {
        kept.put(name, token);
    }

    @Override
    public synchronized Optional<Token> current(String name) {
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

    @Override
    public ZoneId getZone() {
        return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return this;
    }

    @Override
    public Instant instant() {
        return now;
    }
}
