package dev.cartage;

/** A command cannot be carried out. The message is for the person at the terminal: what is wrong, and what to do. */
final class Complaint extends RuntimeException {
    private static final long serialVersionUID = 1;

    Complaint(String message) {
        super(message);
    }
}
