package dev.cartage.contract;

import java.time.Duration;

/** What can go wrong with one exchange. */
public sealed interface Fault {
    /** Status 429. */
    record TooMany(Duration retryAfter) implements Fault {}

    /** Status 429 without a word on how long to wait. */
    record TooManyWithoutWord() implements Fault {}

    /** Status 500; the store did nothing. */
    record ServerError() implements Fault {}

    /** Status 200 and a page for people where data should be; the store did nothing. */
    record Page() implements Fault {}

    /** The store did it, and half of its answer came. */
    record HalfAnAnswer() implements Fault {}

    /** The store did it, and no answer came in time. */
    record AnswerLost() implements Fault {}

    /** The store never heard of it. */
    record RequestLost() implements Fault {}
}
