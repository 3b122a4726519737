package dev.cartage.sandbox.shopify.graphql;

import java.nio.charset.StandardCharsets;
import java.util.Base64;

/** Where a page ended: the sort value (seconds since 1970, or 0) and the id that breaks ties. Opaque to clients. */
public record Cursor(long value, long id) {

    public String text() {
        return Base64.getEncoder().encodeToString((value + ":" + id).getBytes(StandardCharsets.US_ASCII));
    }

    /** @throws FieldError where the text is not a cursor this sandbox gave out */
    public static Cursor parse(String text) {
        try {
            String[] parts = new String(Base64.getDecoder().decode(text), StandardCharsets.US_ASCII).split(":", 2);
            return new Cursor(Long.parseLong(parts[0]), Long.parseLong(parts[1]));
        } catch (RuntimeException unreadable) {
            throw new FieldError("BAD_REQUEST", "Invalid cursor for current pagination sort.");
        }
    }
}
