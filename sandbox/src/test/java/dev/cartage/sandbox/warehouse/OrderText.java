package dev.cartage.sandbox.warehouse;

/** Order files as a hub writes them. */
final class OrderText {
    private static final String ADDRESS =
            "\"Jo \"\"J\"\" Doe\",\"1 Main St\",\"\",\"Springfield\",\"IL\",\"62701\",\"US\"";
    private static final String REST = "," + ADDRESS + ",\"\",\"555-0100\"," + ADDRESS
            + ",\"UPS Ground\",\"P\",\"\",\"2026-03-07T00:00:00Z\",\"WEB\",\"note\"";

    private OrderText() {}

    static String v1(String number) {
        return "\"PH\",\"" + number + "\",\"PO\"" + REST + "\n" + line(number, 1);
    }

    static String v2(String number, int lines) {
        StringBuilder text = new StringBuilder(v2Header(number)).append('\n');
        for (int i = 1; i <= lines; i++) {
            text.append(line(number, i));
        }
        return text.toString();
    }

    private static String v2Header(String number) {
        return "\"PH\",\"" + number + "\",\"PO\",\"jo@example.com\"" + REST + ",\"customer, notes\"";
    }

    static String v3(String number, String facility) {
        return v2Header(number) + ",\"" + facility + "\"\n" + line(number, 1);
    }

    private static String line(String number, int line) {
        return "\"PD\",\"%s\",\"%d\",\"SKU-%d\",\"%d\",\"0.00\"\n".formatted(number, line, line, line);
    }
}
