package dev.cartage.hub.order.read;

import dev.cartage.hub.order.read.Term.Comparison;
import dev.cartage.hub.order.read.Term.Key;
import dev.cartage.model.OrderStatus;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads a query as people type it: conditions such as {@code status:error}, and words to search for. */
final class QueryText {
    private static final Pattern PIECE = Pattern.compile("(-?)([A-Za-z_.]+):(\"[^\"]*\"?|\\S*)|\"([^\"]*)\"?|(\\S+)");

    final List<Term> terms = new ArrayList<>();
    final List<String> words = new ArrayList<>();
    final List<String> faults = new ArrayList<>();

    QueryText(String text) {
        Matcher pieces = PIECE.matcher(text);
        while (pieces.find()) {
            if (pieces.group(2) != null) {
                term(
                        pieces.group(),
                        !pieces.group(1).isEmpty(),
                        pieces.group(2).toLowerCase(Locale.ROOT),
                        pieces.group(3));
            } else {
                words.add((pieces.group(4) != null ? pieces.group(4) : pieces.group(5)).toLowerCase(Locale.ROOT));
            }
        }
    }

    private void term(String all, boolean not, String word, String given) {
        String value = given.replace("\"", "");
        boolean custom = word.startsWith("custom.") && word.length() > 7;
        Optional<Key> key = custom ? Optional.of(Key.CUSTOM) : Key.of(word).filter(known -> known != Key.CUSTOM);
        if (key.isEmpty()) {
            faults.add("There is no filter “" + word + "”. Put quotation marks around “" + all + "” to search for it.");
            return;
        }
        Comparison comparison = Comparison.of(value);
        String rest = value.substring(comparison.sign.length()).strip();
        if (rest.isEmpty()) {
            faults.add("Say what comes after “" + word + ":”, for example "
                    + key.get().example() + ".");
            return;
        }
        Term term = new Term(key.get(), custom ? word.substring(7) : "", not, comparison, rest);
        if (means(term)) {
            terms.add(term);
        } else {
            faults.add("“" + all + "” makes no sense. Try, for example, " + word + ":"
                    + key.get().example() + ".");
        }
    }

    private static boolean means(Term term) {
        return switch (term.key()) {
            case STATUS -> term.values().stream().allMatch(one -> status(one).isPresent());
            case FLOW -> term.value().equals("orders") || term.value().equals("shipments");
            case UNITS -> term.value().matches("\\d{1,9}");
            case PLACED, IMPORTED -> Period.read(term.value(), Instant.EPOCH).isPresent();
            case PROBLEM,
                    STORE,
                    MERCHANT,
                    WAREHOUSE,
                    PLATFORM,
                    SKU,
                    TAG,
                    NUMBER,
                    REFERENCE,
                    CUSTOMER,
                    EMAIL,
                    COUNTRY,
                    TRACKING,
                    CUSTOM -> term.comparison() == Comparison.EQUAL;
        };
    }

    static Optional<OrderStatus> status(String word) {
        String wanted = word.toUpperCase(Locale.ROOT).replace('-', '_').replace(' ', '_');
        return Arrays.stream(OrderStatus.values())
                .filter(status -> status.name().equals(wanted))
                .findFirst();
    }
}
