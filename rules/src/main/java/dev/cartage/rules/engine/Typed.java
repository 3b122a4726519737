package dev.cartage.rules.engine;

/** A compiled expression and what is known of its value. */
record Typed(Type type, Code code) {
    /** Stands for what has a fault. */
    static final Typed UNKNOWN = new Typed(Type.UNKNOWN, run -> null);

    static Typed constant(Type type, Object value) {
        return new Typed(type, run -> value);
    }
}
