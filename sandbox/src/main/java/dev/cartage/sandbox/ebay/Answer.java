package dev.cartage.sandbox.ebay;

import dev.cartage.sandbox.control.Json;
import java.nio.charset.StandardCharsets;

/**
 * @param location the header of that name; "" for none
 */
record Answer(int status, String contentType, String location, byte[] body) {
    static Answer json(int status, Object body) {
        return new Answer(status, "application/json", "", Json.bytes(body));
    }

    static Answer created(String location) {
        return new Answer(201, "", location, new byte[0]);
    }

    static Answer xml(String body) {
        return new Answer(200, "text/xml", "", body.getBytes(StandardCharsets.UTF_8));
    }

    static Answer page(int status) {
        byte[] page = "<html><body><h1>Bad gateway</h1></body></html>".getBytes(StandardCharsets.UTF_8);
        return new Answer(status, "text/html", "", page);
    }
}
