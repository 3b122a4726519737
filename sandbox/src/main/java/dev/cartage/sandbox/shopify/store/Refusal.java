package dev.cartage.sandbox.shopify.store;

import java.util.List;

/**
 * A change the shop does not make: an entry in a mutation's {@code userErrors}. The code is "" where the mutation's
 * errors have none.
 */
public final class Refusal extends Exception {
    private static final long serialVersionUID = 1;
    private final String code;
    private final String sentence;
    private final transient List<String> field;

    public Refusal(String code, List<String> field, String message) {
        super(message, null, false, false);
        this.code = code;
        this.sentence = message;
        this.field = field;
    }

    public String code() {
        return code;
    }

    public List<String> field() {
        return field;
    }

    public String sentence() {
        return sentence;
    }
}
