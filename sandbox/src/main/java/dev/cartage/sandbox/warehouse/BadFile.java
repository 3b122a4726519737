package dev.cartage.sandbox.warehouse;

/** An order file that breaks the format. */
final class BadFile extends Exception {
    private static final long serialVersionUID = 1;

    BadFile(int row, String reason) {
        super("row " + row + ": " + reason);
    }
}
