package dev.cartage.rules.engine;

/** Stops a run: a value is not what the rule takes it for, or the budget is spent. Its message is for a clerk. */
@SuppressWarnings("serial")
final class RuleError extends RuntimeException {
    private final String code;

    private RuleError(String code, String sentence) {
        super(sentence, null, false, false);
        this.code = code;
    }

    static RuleError of(String sentence) {
        return new RuleError("rule-error", sentence);
    }

    static RuleError exhausted(String sentence) {
        return new RuleError("rule-too-long", sentence);
    }

    String code() {
        return code;
    }

    String sentence() {
        return String.valueOf(getMessage());
    }
}
