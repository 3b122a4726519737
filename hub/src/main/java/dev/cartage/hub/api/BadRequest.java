package dev.cartage.hub.api;

/** What was asked makes no sense; the message says why. */
final class BadRequest extends RuntimeException {
    private static final long serialVersionUID = 1;

    BadRequest(String message) {
        super(message);
    }
}
