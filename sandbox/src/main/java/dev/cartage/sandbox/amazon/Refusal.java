package dev.cartage.sandbox.amazon;

/** An answer that is an error. */
final class Refusal extends RuntimeException {
    private static final long serialVersionUID = 1;
    final int status;
    final String code;

    Refusal(int status, String code, String message) {
        super(message);
        this.status = status;
        this.code = code;
    }

    static Refusal invalid(String message) {
        return new Refusal(400, "InvalidInput", message);
    }

    static Refusal notFound(String message) {
        return new Refusal(404, "NotFound", message);
    }

    static Refusal denied(String message) {
        return new Refusal(403, "Unauthorized", message);
    }
}
