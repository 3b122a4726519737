package dev.cartage.connectors.support;

import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** What the buyer or an app noted at an order, by name. */
public final class Notes {
    private Notes() {}

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
