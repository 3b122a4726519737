package dev.cartage.hub.order.read;

import java.util.List;
import java.util.stream.Stream;

/**
 * Which orders to list.
 *
 * @param text as a person typed it: conditions such as {@code status:error sku:ABC-* placed:>-2d -tag:test}, and words
 *     that number, customer, SKU, e-mail, zip code or a custom field contain, or how a tracking number begins
 * @param faults what in it makes no sense; then no order fits, so that no action ever takes more than was meant
 */
public record OrderFilter(String text, List<Term> terms, List<String> words, List<String> faults) {
    /** Shorter words are in too many orders to search for. */
    public static final int SHORTEST_WORD = 3;

    public static final OrderFilter ALL = of("");

    public static OrderFilter of(String text) {
        String clean = text.replace("\0", "").strip();
        QueryText read = new QueryText(clean);
        return new OrderFilter(clean, List.copyOf(read.terms), List.copyOf(read.words), List.copyOf(read.faults));
    }

    public boolean isAll() {
        return text.isEmpty();
    }

    /** The words to search for, in lower case; those of conditions among them, for they narrow the search. */
    List<String> searched() {
        List<String> all = Stream.concat(words.stream(), terms.stream().map(Term::literal))
                .filter(word -> !word.isEmpty())
                .distinct()
                .toList();
        return all.stream().anyMatch(word -> word.length() >= SHORTEST_WORD) ? all : List.of();
    }

    /** Whether there are words, but every one of them is too short. */
    public boolean isTooShort() {
        return !words.isEmpty() && searched().isEmpty();
    }

    boolean byPlaced() {
        return terms.stream().anyMatch(term -> term.key() == Term.Key.PLACED && !term.not());
    }
}
