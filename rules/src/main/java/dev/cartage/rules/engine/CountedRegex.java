package dev.cartage.rules.engine;

import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The JDK's own matcher, for look-ahead and back references; it gives up after so many reads of the text. */
record CountedRegex(Pattern pattern) implements Regex {
    private static final int MOST_READS = 100_000;

    @Override
    public boolean matches(String text, Budget budget) {
        return guarded(text, budget, Matcher::find);
    }

    @Override
    public @Nullable String capture(String text, Budget budget) {
        return guarded(
                text, budget, matcher -> matcher.find() ? matcher.group(Math.min(1, matcher.groupCount())) : null);
    }

    @Override
    public String replace(String text, String with, Budget budget) {
        Replacement replacement = new Replacement(text, with, budget);
        return guarded(text, budget, matcher -> {
            while (matcher.find()) {
                replacement.match(matcher.start(), matcher.end(), matcher.groupCount(), matcher::group);
            }
            return replacement.done();
        });
    }

    private <T extends @Nullable Object> T guarded(String text, Budget budget, Function<Matcher, T> use) {
        Counted letters = new Counted(text);
        try {
            return use.apply(pattern.matcher(letters));
        } catch (StackOverflowError tooDeep) {
            throw tooHard();
        } finally {
            budget.steps(letters.reads);
        }
    }

    private RuleError tooHard() {
        return RuleError.exhausted("The regular expression /" + pattern + "/ took too long.");
    }

    /** A text that counts its reads. */
    private final class Counted implements CharSequence {
        private final String text;
        private int reads;

        Counted(String text) {
            this.text = text;
        }

        @Override
        public char charAt(int index) {
            if (++reads > MOST_READS) {
                throw tooHard();
            }
            return text.charAt(index);
        }

        @Override
        public int length() {
            return text.length();
        }

        @Override
        public CharSequence subSequence(int start, int end) {
            return text.subSequence(start, end);
        }

        @Override
        public String toString() {
            return text;
        }
    }
}
