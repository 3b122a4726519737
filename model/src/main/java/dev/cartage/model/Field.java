package dev.cartage.model;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * One field of an order or an order line: its name as the API, rules, search and exports spell it, its kind, and the
 * value that stands for "not given".
 *
 * @param name lower case with underscores; parts of an address carry a prefix, as in {@code shipping_address.city}
 * @param position the place in its {@link Values}
 */
public record Field<T>(String name, Kind kind, int position, T absent) {

    /** What a field holds, and so how it is read, written and compared. */
    public enum Kind {
        /** A text; absent is "". */
        TEXT,
        /** An {@code Optional<Instant>} in UTC, cut to microseconds. */
        INSTANT,
        /** An {@code Optional<BigDecimal>}, its scale as given. */
        DECIMAL,
        /** An Integer; absent is 0. */
        WHOLE,
        /** A Boolean; absent is false. */
        FLAG,
        /** A list of texts; absent is the empty list. */
        TEXTS
    }

    static Field<String> text(String name, int position) {
        return new Field<>(name, Kind.TEXT, position, "");
    }

    static Field<Optional<Instant>> instant(String name, int position) {
        return new Field<>(name, Kind.INSTANT, position, Optional.empty());
    }

    static Field<Optional<BigDecimal>> decimal(String name, int position) {
        return new Field<>(name, Kind.DECIMAL, position, Optional.empty());
    }

    static Field<Integer> whole(String name, int position) {
        return new Field<>(name, Kind.WHOLE, position, 0);
    }

    static Field<Boolean> flag(String name, int position) {
        return new Field<>(name, Kind.FLAG, position, false);
    }

    static Field<List<String>> texts(String name, int position) {
        return new Field<>(name, Kind.TEXTS, position, List.of());
    }
}
