package dev.cartage.hub.api;

/** There is none, or it is another account's, which is told to nobody. */
final class NoSuchThing extends RuntimeException {
    private static final long serialVersionUID = 1;

    NoSuchThing(String message) {
        super(message);
    }
}
