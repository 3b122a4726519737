package dev.cartage.rules.outcome;

import dev.cartage.rules.syntax.Place;
import java.util.List;

/** One line of a trace. */
public sealed interface Step {

    /** A rule began. */
    record Began(String rule) implements Step {}

    /**
     * A condition was evaluated.
     *
     * @param condition as the printer writes it
     * @param values what was compared, for example {@code order.shipping_address.country = "CA"}
     */
    record Tested(Place place, String condition, List<String> values, boolean held) implements Step {
        public Tested {
            values = List.copyOf(values);
        }
    }

    /** A statement had an effect. */
    record Did(Place place, String statement, String effect) implements Step {}

    /** Something doubtful happened, and what was made of it. */
    record Warned(Place place, String sentence) implements Step {}

    /** A split made this part, and the rules below run on it. */
    record Parted(String suffix) implements Step {}

    /** The trace was full; what follows is not in it. */
    record Cut() implements Step {}
}
