package dev.cartage.contract;

import java.time.Duration;
import java.util.Map;

/** What a {@link HttpFaultProxy} does instead of simply passing a request on. */
public sealed interface HttpFault {

    /** Answers itself; the server never sees the request. */
    record Answer(int status, Map<String, String> headers, String body) implements HttpFault {}

    /** The server does its work, and its answer breaks off in the middle although its headers call it whole. */
    record HalfAnswer() implements HttpFault {}

    /** The server does its work, and its answer is lost. */
    record LostAnswer() implements HttpFault {}

    /** The server does its work, and its answer comes so much later. */
    record LateAnswer(Duration delay) implements HttpFault {}

    /** @param retryAfter the header as it is sent; "" for none */
    static HttpFault tooManyRequests(String retryAfter) {
        var headers = retryAfter.isEmpty() ? Map.<String, String>of() : Map.of("Retry-After", retryAfter);
        return new Answer(429, headers, "{\"errors\":\"Too many requests\"}");
    }

    static HttpFault serverError() {
        return new Answer(500, Map.of("Content-Type", "application/json"), "{\"errors\":\"Internal server error\"}");
    }

    /** A page where data is expected, as load balancers and sign-in walls send it. */
    static HttpFault htmlPage() {
        return new Answer(
                200, Map.of("Content-Type", "text/html"), "<!DOCTYPE html><title>Down for maintenance</title>");
    }

    static HttpFault brokenJson() {
        return new Answer(
                200, Map.of("Content-Type", "application/json"), "{\"data\":{\"orders\":{\"nodes\":[{\"id\":");
    }
}
