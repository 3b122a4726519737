package dev.cartage.sandbox.web;

import com.sun.net.httpserver.HttpExchange;
import dev.cartage.sandbox.control.Json;
import java.io.IOException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/**
 * A request, taken apart, and the answer it got.
 *
 * @param path below the address of whoever was asked, decoded
 * @param headers names in lower case
 * @param body of the request; empty for none
 */
public record Said(
        String method,
        String path,
        Map<String, String> query,
        Map<String, String> headers,
        byte[] body,
        int status,
        byte[] answer) {

    /** A request that is not answered yet. */
    public static Said of(HttpExchange exchange, String path) throws IOException {
        Map<String, String> headers = new HashMap<>();
        exchange.getRequestHeaders()
                .forEach((name, values) -> headers.put(name.toLowerCase(Locale.ROOT), values.getFirst()));
        return new Said(
                exchange.getRequestMethod(),
                path,
                Fields.read(exchange.getRequestURI().getRawQuery()),
                headers,
                exchange.getRequestBody().readAllBytes(),
                0,
                new byte[0]);
    }

    public Said answered(int by, byte[] with) {
        return new Said(method, path, query, headers, body, by, with);
    }

    public String text(String parameter) {
        return query.getOrDefault(parameter, "");
    }

    /** A parameter with commas between its parts. */
    public List<String> list(String parameter) {
        String all = text(parameter);
        return all.isEmpty() ? List.of() : Arrays.asList(all.split(","));
    }

    public String header(String name) {
        return headers.getOrDefault(name, "");
    }

    public JsonNode json() {
        return Json.read(body);
    }

    /** The body as a form. */
    public Map<String, String> form() {
        return Fields.read(body);
    }

    /** A part of the path, from 0. */
    public String part(int number) {
        return path.split("/")[number + 1].replace("%2F", "/");
    }
}
