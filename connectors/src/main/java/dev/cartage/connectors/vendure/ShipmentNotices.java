package dev.cartage.connectors.vendure;

import static dev.cartage.connectors.vendure.VendureConnector.PROBLEMS;

import dev.cartage.connectors.support.Json;
import dev.cartage.connectors.support.Outcomes;
import dev.cartage.connectors.support.ShowsParcels;
import dev.cartage.connectors.support.Tally;
import dev.cartage.connectors.support.graphql.GraphQl;
import dev.cartage.spi.Finding;
import dev.cartage.spi.Outcome;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/**
 * Tells Vendure what was shipped: one fulfillment for each parcel, which is first made and then marked as shipped. A call
 * that broke off in between is taken up where it ended.
 */
record ShipmentNotices(GraphQl api) implements ShowsParcels {
    private static final int MOST = 25;
    private static final String BY_HAND = "manual-fulfillment";

    @Override
    public int batch() {
        return MOST;
    }

    @Override
    public List<Finding> find(List<Notice> notices) {
        Parcels parcels = Parcels.of(notices, api);
        return notices.stream().map(parcels::find).toList();
    }

    @Override
    public List<Outcome> tell(List<Notice> notices) {
        Parcels parcels = Parcels.of(notices, api);
        Tally<Notice> tally = new Tally<>(notices);
        for (Notice notice : notices) {
            parcels.refusal(notice).ifPresent(why -> tally.put(notice, PROBLEMS.outcome(why, notice, "")));
        }
        Map<Notice, String> made = new LinkedHashMap<>();
        for (Notice notice : tally.open()) {
            parcels.begun(notice).ifPresent(id -> made.put(notice, id));
        }
        List<Notice> missing =
                tally.open().stream().filter(one -> !made.containsKey(one)).toList();
        tally.send(missing, MOST, some -> api.change("fulfill", some, this::fulfillment, this::outcome));
        for (Notice notice : missing) {
            if (tally.of(notice).orElseThrow() instanceof Outcome.Sent(String id)) {
                made.put(notice, id);
            }
        }
        tally.send(
                List.copyOf(made.keySet()),
                MOST,
                some -> api.change("ship", some, notice -> Map.of("id", made.get(notice)), this::outcome));
        return tally.outcomes();
    }

    private Map<String, ?> fulfillment(Notice notice) {
        List<Map<String, ?>> lines = notice.lines().stream()
                .<Map<String, ?>>map(one -> Map.of("orderLineId", one.line().id(), "quantity", one.quantity()))
                .toList();
        List<Map<String, String>> arguments = List.of(
                Map.of("name", "method", "value", notice.carrier()),
                Map.of("name", "trackingCode", "value", notice.trackingNumber()));
        return Map.of("input", Map.of("lines", lines, "handler", Map.of("code", BY_HAND, "arguments", arguments)));
    }

    /** @param answer a fulfillment, or one of Vendure's error results */
    private Outcome outcome(Notice notice, JsonNode answer) {
        String id = Json.text(answer, "id");
        String error = Json.text(answer, "__typename");
        if (!id.isEmpty()) {
            return new Outcome.Sent(id);
        }
        if (error.isEmpty()) {
            return Outcomes.of(PROBLEMS.remote().noAnswer("Vendure's answer leaves out this parcel.", true));
        }
        Map<String, Object> words = new HashMap<>(Map.of("order", notice.orderNumber(), "said", words(answer)));
        answer.properties()
                .forEach(one -> words.put(one.getKey(), one.getValue().asString("")));
        return PROBLEMS.outcome(PROBLEMS.known(error, "shipment-refused"), words);
    }

    private static String words(JsonNode answer) {
        return Stream.of("message", "transitionError", "fulfillmentHandlerError")
                .map(field -> Json.text(answer, field))
                .filter(text -> !text.isEmpty())
                .distinct()
                .collect(Collectors.joining(" "));
    }
}
