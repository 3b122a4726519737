package dev.cartage.connectors.amazon;

import dev.cartage.connectors.support.AccessToken;
import dev.cartage.connectors.support.Json;
import dev.cartage.connectors.support.Remote;
import dev.cartage.spi.Budget;
import dev.cartage.spi.Session;
import dev.cartage.spi.Wire;
import java.net.URI;
import java.time.Duration;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/** The Selling Partner API for one seller and marketplace: one call, one answer. */
final class SpApi {
    static final Remote AMAZON = new Remote(
            "Amazon",
            "Check client ID, client secret and refresh token; in Seller Central, that the application is still"
                    + " authorized and has the roles it needs; and that nobody but an administrator authorized it.");

    private static final String JSON = "application/json; charset=UTF-8";
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    final Marketplace marketplace;
    final String seller;
    private final Wire wire;
    private final URI server;
    private final AccessToken access;
    private final AccessToken restricted;

    SpApi(Session session, AmazonSettings settings, Marketplace marketplace, AccessToken access) {
        this.marketplace = marketplace;
        this.seller = settings.sellerId().strip();
        this.wire = session.wire();
        this.server = settings.address(marketplace);
        this.access = access;
        this.restricted = RestrictedToken.of(session, this);
    }

    JsonNode ask(Call call) {
        return (call.operation().restricted() ? restricted : access).using(token -> send(call, token));
    }

    private JsonNode send(Call call, String token) {
        Operation operation = call.operation();
        Map<String, String> headers = Map.of(
                "x-amz-access-token",
                token,
                "Accept",
                "application/json",
                "Content-Type",
                JSON,
                "User-Agent",
                "Cartage (Language=Java)");
        Wire.Answer answer = wire.send(new Wire.Request(
                operation.name(), operation.method, call.at(server), headers, call.content(), 1, PATIENCE));
        learn(operation, answer);
        return answer.status() == 204 ? Json.object() : AMAZON.json(answer, operation.changes());
    }

    /** Amazon tells the rate that it really allows this seller; the one in its models is only the usual one. */
    private void learn(Operation operation, Wire.Answer answer) {
        String told = answer.header("x-amzn-ratelimit-limit");
        if (told.matches("\\d{1,5}(\\.\\d{1,9})?") && Double.parseDouble(told) > 0) {
            wire.correct(new Budget(operation.name(), Double.parseDouble(told), operation.burst));
        }
    }

    /** Puts a document where Amazon said; the address is its own pass. */
    void upload(URI address, byte[] document) {
        Wire.Answer answer = wire.send(new Wire.Request(
                "UPLOAD", "PUT", address, Map.of("Content-Type", JSON), document, 1, Duration.ofMinutes(2)));
        AMAZON.trouble(answer, false).ifPresent(trouble -> {
            throw trouble;
        });
    }

    byte[] download(URI address) {
        Wire.Answer answer =
                wire.send(new Wire.Request("DOWNLOAD", "GET", address, Map.of(), new byte[0], 1, PATIENCE));
        AMAZON.trouble(answer, false).ifPresent(trouble -> {
            throw trouble;
        });
        return answer.body();
    }
}
