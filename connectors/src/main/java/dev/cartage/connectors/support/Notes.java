package dev.cartage.connectors.support;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;

/** What the buyer or an app noted at an order or a line, as pairs of name and value. */
public final class Notes {
    private Notes() {}

    /** A name that comes twice keeps its first value. */
    public static Map<String, String> of(Iterable<JsonNode> pairs, String name, String value) {
        Map<String, String> notes = new LinkedHashMap<>();
        pairs.forEach(pair -> notes.putIfAbsent(Json.text(pair, name), Json.text(pair, value)));
        return notes;
    }

    /** From notes that apps for gifts make: {@code gift message}, {@code gift_note} and the like; "" if there is none. */
    public static String giftMessage(Map<String, String> notes) {
        return notes.entrySet().stream()
                .filter(note -> isGift(note.getKey()))
                .map(Map.Entry::getValue)
                .collect(Collectors.joining("\n"));
    }

    private static boolean isGift(String name) {
        return name.toLowerCase(Locale.ROOT).matches("gift[ _-]?message|gift[ _]note");
    }
}
