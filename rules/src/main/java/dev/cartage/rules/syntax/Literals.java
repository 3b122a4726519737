package dev.cartage.rules.syntax;

/** How texts are written between double quotes. */
final class Literals {
    private Literals() {}

    /** The text of a token; a backslash that begins no escape is itself. */
    static String text(String token) {
        StringBuilder text = new StringBuilder(token.length());
        int end = token.length() - 1;
        for (int i = 1; i < end; i++) {
            char letter = token.charAt(i);
            int escape = letter == '\\' ? "\\\"nt".indexOf(token.charAt(i + 1)) : -1;
            text.append(escape < 0 ? letter : "\\\"\n\t".charAt(escape));
            i += escape < 0 ? 0 : 1;
        }
        return text.toString();
    }

    static String quoted(String text) {
        String escaped = text.replace("\\", "\\\\")
                .replace("\"", "\\\"")
                .replace("\n", "\\n")
                .replace("\t", "\\t");
        return "\"" + escaped + "\"";
    }
}
