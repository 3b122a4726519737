package dev.cartage.rules.engine;

import com.google.re2j.PatternSyntaxException;
import dev.cartage.rules.syntax.Pattern;

/** Compiles patterns: with RE2/J, whose time is linear; what that refuses with the JDK, whose reads are counted. */
final class Regexes {
    /** Matches nothing. */
    static final Regex NOTHING = new LinearRegex(com.google.re2j.Pattern.compile("[^\\x00-\\x{10FFFF}]"), 1);

    private Regexes() {}

    /** @throws IllegalArgumentException where neither takes the pattern; its message says why */
    static Regex compile(Pattern pattern) {
        int size = PatternSize.of(pattern.of());
        if (size > PatternSize.LARGEST) {
            throw new IllegalArgumentException("repeats too much");
        }
        int flags = pattern.ignoresCase() ? com.google.re2j.Pattern.CASE_INSENSITIVE : 0;
        try {
            return new LinearRegex(com.google.re2j.Pattern.compile(pattern.of(), flags), size);
        } catch (PatternSyntaxException refused) {
            return counted(pattern);
        }
    }

    private static Regex counted(Pattern pattern) {
        if (PatternSize.choices(pattern.of()) > PatternSize.MOST_CHOICES) {
            throw new IllegalArgumentException("is too intricate: use fewer of | ? * + { together with \\1, (?=, (?!");
        }
        try {
            int flags = pattern.ignoresCase()
                    ? java.util.regex.Pattern.CASE_INSENSITIVE | java.util.regex.Pattern.UNICODE_CASE
                    : 0;
            return new CountedRegex(java.util.regex.Pattern.compile(pattern.of(), flags));
        } catch (java.util.regex.PatternSyntaxException wrong) {
            throw new IllegalArgumentException("cannot be read: " + wrong.getDescription(), wrong);
        } catch (RuntimeException | StackOverflowError wrong) {
            throw new IllegalArgumentException("cannot be read", wrong);
        }
    }
}
