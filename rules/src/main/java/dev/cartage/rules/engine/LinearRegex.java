package dev.cartage.rules.engine;

import com.google.re2j.Matcher;
import com.google.re2j.Pattern;
import org.jspecify.annotations.Nullable;

/** RE2/J: its time is the text's length times the pattern's, and that is what the budget pays. */
record LinearRegex(Pattern pattern, int size) implements Regex {
    private static final int LETTERS_A_STEP = 8;

    @Override
    public boolean matches(String text, Budget budget) {
        pay(text, budget);
        return pattern.matcher(text).find();
    }

    @Override
    public @Nullable String capture(String text, Budget budget) {
        pay(text, budget);
        Matcher matcher = pattern.matcher(text);
        return matcher.find() ? matcher.group(Math.min(1, matcher.groupCount())) : null;
    }

    @Override
    public String replace(String text, String with, Budget budget) {
        Matcher matcher = pattern.matcher(text);
        Replacement replacement = new Replacement(text, with, budget);
        pay(text, budget);
        while (matcher.find()) {
            replacement.match(matcher.start(), matcher.end(), matcher.groupCount(), matcher::group);
            budget.steps((long) (text.length() - matcher.start()) * size / (8 * LETTERS_A_STEP));
        }
        return replacement.done();
    }

    private void pay(String text, Budget budget) {
        budget.steps((long) text.length() * size / LETTERS_A_STEP);
    }
}
