package dev.cartage.rules.engine;

import org.jspecify.annotations.Nullable;

/** A compiled regular expression that ends in bounded time, whatever the text. */
interface Regex {
    /** Whether it matches anywhere in the text. */
    boolean matches(String text, Budget budget);

    /** What the first group matched, or the whole where it has no group; null where nothing matches. */
    @Nullable
    String capture(String text, Budget budget);

    /** The text with each match replaced; {@code \1} to {@code \9} stand for groups. */
    String replace(String text, String with, Budget budget);
}
