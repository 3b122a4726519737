package dev.cartage.connectors.ebay;

import dev.cartage.connectors.support.AccessToken;
import dev.cartage.connectors.support.Form;
import dev.cartage.connectors.support.Json;
import dev.cartage.connectors.support.Remote;
import dev.cartage.spi.Wire;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/** One call, one answer. Operations have the names that eBay gives them. */
record Api(Wire wire, EbaySettings settings, AccessToken access) {
    static final Remote EBAY = new Remote(
            "eBay",
            "Press Authorize on the store's page, signed in to eBay as the seller; with a keyset of your own, check App ID,"
                    + " Cert ID and refresh token.");

    static final String ORDERS = "/sell/fulfillment/v1/order";
    /** Of the Trading API; each version is served for some years. */
    private static final String VERSION = "1349";

    JsonNode get(String operation, String path, Map<String, String> query) {
        return ask(operation, "GET", query.isEmpty() ? path : path + "?" + Form.encode(query), new byte[0]);
    }

    /** A change. */
    JsonNode post(String operation, String path, JsonNode body) {
        return ask(operation, "POST", path, Json.bytes(body));
    }

    private JsonNode ask(String operation, String method, String path, byte[] body) {
        boolean changes = body.length > 0;
        return access.using(token -> {
            Map<String, String> headers = Map.of(
                    "Authorization",
                    "Bearer " + token,
                    "Accept",
                    "application/json",
                    "Content-Type",
                    "application/json");
            Wire.Answer answer = send(operation, method, path, headers, body);
            Refusals.check(answer, changes);
            return answer.status() == 201 ? Json.object() : EBAY.json(answer.body(), changes);
        });
    }

    /** A change by the Trading API, which says in the answer's body whether it worked. */
    void trade(String call, String xml) {
        access.using(token -> {
            Map<String, String> headers = Map.of(
                    "Content-Type", "text/xml",
                    "X-EBAY-API-CALL-NAME", call,
                    "X-EBAY-API-COMPATIBILITY-LEVEL", VERSION,
                    "X-EBAY-API-SITEID", Integer.toString(settings.site()),
                    "X-EBAY-API-IAF-TOKEN", token);
            Trading.check(send(call, "POST", "/ws/api.dll", headers, xml.getBytes(StandardCharsets.UTF_8)));
            return call;
        });
    }

    private Wire.Answer send(String operation, String method, String path, Map<String, String> headers, byte[] body) {
        return wire.send(new Wire.Request(
                operation, method, settings.address(path), headers, body, 1, java.time.Duration.ofSeconds(60)));
    }
}
