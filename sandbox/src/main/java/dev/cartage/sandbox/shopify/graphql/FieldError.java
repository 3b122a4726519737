package dev.cartage.sandbox.shopify.graphql;

/** A field that cannot be answered: an entry in the answer's {@code errors}, the field itself null. */
public final class FieldError extends RuntimeException {
    private static final long serialVersionUID = 1;
    private final String code;
    private final String sentence;

    public FieldError(String code, String message) {
        super(message, null, false, false);
        this.code = code;
        this.sentence = message;
    }

    public String code() {
        return code;
    }

    public String sentence() {
        return sentence;
    }
}
