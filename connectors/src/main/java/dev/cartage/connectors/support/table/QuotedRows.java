package dev.cartage.connectors.support.table;

/**
 * Rows with every value quoted and quotes doubled. Line breaks and other control characters inside a value become a
 * space, so that no value can pass for a row of its own at a reader that splits by lines.
 */
public final class QuotedRows {
    private final StringBuilder text = new StringBuilder(1 << 14);
    private boolean inRow;

    public QuotedRows value(String value) {
        text.append(inRow ? ",\"" : "\"");
        inRow = true;
        boolean afterReturn = false;
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            if (c == '"') {
                text.append("\"\"");
            } else if (!breaksLine(c)) {
                text.append(c);
            } else if (c != '\n' || !afterReturn) {
                text.append(' ');
            }
            afterReturn = c == '\r';
        }
        text.append('"');
        return this;
    }

    private static boolean breaksLine(char c) {
        return Character.isISOControl(c) || c == '\u2028' || c == '\u2029';
    }

    public void end() {
        text.append('\n');
        inRow = false;
    }

    public String text() {
        return text.toString();
    }
}
