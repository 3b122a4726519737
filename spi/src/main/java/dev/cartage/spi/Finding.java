package dev.cartage.spi;

/** The remote's answer to "do you have this?". */
public sealed interface Finding {
    /** It has it. */
    record Found(String reference) implements Finding {}

    /** It has it not, for certain: to send it now makes no second one. */
    record Missing() implements Finding {}

    /** It cannot be told yet, for example because its list lags behind. */
    record Unclear() implements Finding {}
}
