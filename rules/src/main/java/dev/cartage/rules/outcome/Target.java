package dev.cartage.rules.outcome;

/**
 * What a decision is about.
 *
 * @param record for example {@code order} or {@code order_line}
 * @param line 0 for the hook's own record; a line's number otherwise: 1 to n as they came, n + 1 and on as rules added
 *     them
 */
public record Target(String record, int line) {
    public static Target of(String record) {
        return new Target(record, 0);
    }

    @Override
    public String toString() {
        return line == 0 ? record : record + " " + line;
    }
}
