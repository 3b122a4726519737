package dev.cartage.connectors.ultracart;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.Set;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/**
 * When an order last changed, as far as it shows: UltraCart gives an order no time of change, but one for each thing that
 * happens to it. An edit that leaves no time, such as a corrected street, is not seen by it.
 */
final class Moments {
    private static final Set<String> TIMES = Set.of(
            "creation_dts",
            "payment_dts",
            "transition_dts",
            "refund_dts",
            "reject_dts",
            "shipped_dts",
            "shipping_date",
            "transmitted_to_distribution_center_dts");

    /** Always of one length, so that texts sort as times. */
    private static final DateTimeFormatter TEXT =
            DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSS'Z'").withZone(ZoneOffset.UTC);

    private Moments() {}

    /** "" if the order has no time at all. */
    static String latest(JsonNode order) {
        return times(order).max(Instant::compareTo).map(TEXT::format).orElse("");
    }

    private static Stream<Instant> times(JsonNode node) {
        if (node.isObject()) {
            return node.properties().stream()
                    .flatMap(one -> TIMES.contains(one.getKey()) ? time(one.getValue()) : times(one.getValue()));
        }
        return node.isArray() ? node.valueStream().flatMap(Moments::times) : Stream.empty();
    }

    private static Stream<Instant> time(JsonNode node) {
        try {
            return Stream.of(Instant.parse(node.stringValue("")));
        } catch (DateTimeParseException none) {
            return Stream.empty();
        }
    }
}
