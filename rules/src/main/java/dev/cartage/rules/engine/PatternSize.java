package dev.cartage.rules.engine;

import java.util.ArrayDeque;
import java.util.Deque;

/** Estimates what a pattern costs before anything compiles it. */
final class PatternSize {
    static final int LARGEST = 5_000;

    /**
     * The JDK's matcher can try alternatives without reading a letter, and what it does not read is not counted. With
     * this many choices that is some thousand tries between two reads.
     */
    static final int MOST_CHOICES = 12;

    private PatternSize() {}

    /** About how many letters the pattern has once its counted repetitions are written out. */
    static int of(String pattern) {
        Deque<Long> outer = new ArrayDeque<>();
        long size = 0;
        long last = 0;
        for (int i = 0; i < pattern.length(); i++) {
            switch (pattern.charAt(i)) {
                case '\\' -> {
                    i++;
                    last = 1;
                    size += last;
                }
                case '(' -> {
                    outer.push(size);
                    size = 0;
                }
                case ')' -> {
                    last = size + 1;
                    size = last + (outer.isEmpty() ? 0 : outer.pop());
                }
                case '{' -> {
                    last *= times(pattern, i + 1) - 1;
                    size += last;
                }
                default -> {
                    last = 1;
                    size += last;
                }
            }
            size = Math.min(size, Integer.MAX_VALUE);
            last = Math.min(last, Integer.MAX_VALUE);
        }
        for (long before : outer) {
            size += before;
        }
        return (int) Math.min(size + 1, Integer.MAX_VALUE);
    }

    /** The largest number in the braces that open before this index, at least 1. */
    private static long times(String pattern, int from) {
        long times = 1;
        long number = 0;
        for (int i = from; i < pattern.length() && pattern.charAt(i) != '}'; i++) {
            char digit = pattern.charAt(i);
            number = digit >= '0' && digit <= '9' ? Math.min(number * 10 + digit - '0', LARGEST) : 0;
            times = Math.max(times, number);
        }
        return times;
    }

    /** How many alternatives and repetitions the pattern has. */
    static int choices(String pattern) {
        int choices = 0;
        for (int i = 0; i < pattern.length(); i++) {
            char letter = pattern.charAt(i);
            if (letter == '\\') {
                i++;
            } else if ("|*+{".indexOf(letter) >= 0 || (letter == '?' && i > 0 && pattern.charAt(i - 1) != '(')) {
                choices++;
            }
        }
        return choices;
    }
}
