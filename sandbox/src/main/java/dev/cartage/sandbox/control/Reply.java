package dev.cartage.sandbox.control;

import java.util.Map;

/** A control answer; the body becomes JSON. */
public record Reply(int status, Object body) {

    public static Reply ok(Object body) {
        return new Reply(200, body);
    }

    public static Reply created(Object body) {
        return new Reply(201, body);
    }

    public static Reply notFound(String sentence) {
        return new Reply(404, Map.of("error", sentence));
    }
}
