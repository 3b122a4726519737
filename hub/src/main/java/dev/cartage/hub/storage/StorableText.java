package dev.cartage.hub.storage;

/** Text that PostgreSQL can keep: it knows neither the character NUL nor half a surrogate pair. */
final class StorableText {
    private static final char REPLACEMENT = '\uFFFD';

    private StorableText() {}

    static String of(String text) {
        for (var index = 0; index < text.length(); index++) {
            var character = text.charAt(index);
            if (character == 0 || Character.isSurrogate(character)) {
                return cleaned(text);
            }
        }
        return text;
    }

    private static String cleaned(String text) {
        var clean = new StringBuilder(text.length());
        text.codePoints()
                .map(point ->
                        point == 0 || (point <= 0xFFFF && Character.isSurrogate((char) point)) ? REPLACEMENT : point)
                .forEach(clean::appendCodePoint);
        return clean.toString();
    }
}
