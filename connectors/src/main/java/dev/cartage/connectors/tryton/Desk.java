package dev.cartage.connectors.tryton;

import dev.cartage.connectors.support.FetchedToken;
import dev.cartage.connectors.support.Json;
import dev.cartage.connectors.support.JsonRpc;
import dev.cartage.connectors.support.Problems;
import dev.cartage.connectors.support.Remote;
import dev.cartage.spi.Session;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Calls Tryton's methods as one user who is logged in. */
final class Desk {
    static final Problems PROBLEMS = Problems.load("Tryton", Desk.class);
    static final Remote TRYTON = PROBLEMS.remote();

    private static final int PAGE = 1_000;

    private final Session session;
    final TrytonSettings settings;
    private final Map<String, ?> more;
    private final JsonRpc rpc;
    private final FetchedToken ticket;

    /** @param more what Tryton is to hear with every call */
    Desk(Session session, TrytonSettings settings, Map<String, ?> more) {
        this.session = session;
        this.settings = settings;
        this.more = more;
        this.rpc = new JsonRpc(session.wire(), TRYTON, settings.endpoint());
        // Another user never works with the session of the one before.
        this.ticket =
                FetchedToken.ofSession(session, "ticket of " + settings.user().strip(), this::logIn);
    }

    Desk with(Map<String, ?> said) {
        return new Desk(session, settings, said);
    }

    /** A fresh ticket: the session, and the user's preferences, which Tryton wants to hear with every call. */
    String logIn() {
        String user = settings.user().strip();
        List<?> said = List.of(user, Map.of("password", settings.password()), "en");
        JsonNode entered = result(rpc.call("login", "", "common.db.login", said));
        String key =
                user + ":" + entered.path(0).asInt(0) + ":" + entered.path(1).asString("");
        String pass = "Session " + Base64.getEncoder().encodeToString(key.getBytes(StandardCharsets.UTF_8));
        JsonNode preferences =
                result(rpc.call("login", pass, "model.res.user.get_preferences", List.of(true, Map.of())));
        // Tryton would wait for a person who reads its warnings.
        ((ObjectNode) preferences).put("_skip_warnings", true);
        return Json.object(Map.of("session", pass, "context", preferences)).toString();
    }

    /** All records that fit. @param fields names with blanks between them, such as {@code product.code} */
    List<JsonNode> find(String model, List<?> domain, String fields) {
        List<JsonNode> all = new ArrayList<>();
        int before;
        do {
            before = all.size();
            int last = all.isEmpty() ? 0 : all.getLast().path("id").asInt();
            List<?> rest = List.of(List.of("id", ">", last), domain);
            all.addAll(page(model, rest, List.of(List.of("id", "ASC")), PAGE, fields));
        } while (all.size() == before + PAGE);
        return all;
    }

    /** At most so many, in this order. */
    List<JsonNode> page(String model, List<?> domain, List<?> order, int limit, String fields) {
        JsonNode records = call("read", model + ".search_read", domain, 0, limit, order, fields.split(" "));
        return Plain.of(records).valueStream().toList();
    }

    /** Calls a method of all records that fit, if there are any. */
    void callOn(String operation, String model, String method, List<?> domain) {
        List<?> ids =
                find(model, domain, "id").stream().map(one -> one.path("id")).toList();
        if (!ids.isEmpty()) {
            call(operation, model + "." + method, ids);
        }
    }

    /** What the method of a model answers. */
    JsonNode call(String operation, String method, Object... parameters) {
        return ticket.using(kept -> {
            JsonNode opened = Json.MAPPER.readTree(kept);
            ObjectNode context = (ObjectNode) opened.path("context");
            more.forEach((name, value) -> context.set(name, Json.MAPPER.valueToTree(value)));
            List<Object> all = new ArrayList<>(List.of(parameters));
            all.add(context);
            return result(rpc.call(operation, Json.text(opened, "session"), "model." + method, all));
        });
    }

    /** Tryton reports most troubles with status 200 and a list: a kind, or an exception's words, and what it tells of it. */
    private static JsonNode result(JsonNode answer) {
        if (answer.has("result")) {
            return answer.path("result");
        }
        String kind = answer.path("error").path(0).asString("");
        JsonNode said = answer.path("error").path(1);
        throw kind.equals("UserError")
                ? PROBLEMS.trouble("tryton-refused", Map.of("said", said.path(0).asString(said.asString(""))))
                : TRYTON.noAnswer("Tryton has a trouble of its own: " + Remote.excerpt(kind) + ".", true);
    }
}
