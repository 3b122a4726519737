package dev.cartage.sandbox.shopify.store;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Shopify's search syntax, as far as it is used here: terms joined by spaces or AND, a comparison before the value. */
public final class Search {
    private static final Pattern TERM =
            Pattern.compile("(-?)([a-z_]+):\\s*(>=|<=|>|<)?\\s*(?:\"([^\"]*)\"|'([^']*)'|(\\S+))");

    private Search() {}

    /** {@code comparison} is one of {@code >= <= > <}, or "" for equal. */
    public record Term(String field, String comparison, String value, boolean not) {}

    public static List<Term> parse(String query) {
        List<Term> terms = new ArrayList<>();
        Matcher matcher = TERM.matcher(query);
        while (matcher.find()) {
            terms.add(new Term(
                    matcher.group(2),
                    text(matcher.group(3)),
                    text(matcher.group(4)) + text(matcher.group(5)) + text(matcher.group(6)),
                    !matcher.group(1).isEmpty()));
        }
        return terms;
    }

    private static String text(String group) {
        return group == null ? "" : group;
    }
}
