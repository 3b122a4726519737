package dev.cartage.hub.order.read;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * One condition of a query, for example {@code -tag:test} or {@code placed:>-2d}.
 *
 * @param name the field after {@code custom.}, else ""
 * @param not whether it excludes
 */
public record Term(Key key, String name, boolean not, Comparison comparison, String value) {

    /** How the value is compared; colon alone means equal. */
    public enum Comparison {
        EQUAL(""),
        MORE(">"),
        LESS("<"),
        AT_LEAST(">="),
        AT_MOST("<=");

        final String sign;

        Comparison(String sign) {
            this.sign = sign;
        }

        String sql() {
            return sign.isEmpty() ? "=" : sign;
        }

        static Comparison of(String value) {
            return Arrays.stream(new Comparison[] {AT_LEAST, AT_MOST, MORE, LESS})
                    .filter(one -> value.startsWith(one.sign))
                    .findFirst()
                    .orElse(EQUAL);
        }
    }

    /** What can be asked for. */
    public enum Key {
        STATUS("error or open,new", "where the order stands"),
        PROBLEM("address-too-long", "the code of its problem"),
        STORE("\"Pine Goods\" or its number", "where it was placed"),
        MERCHANT("\"Harbor Teas\"", "whose goods they are"),
        WAREHOUSE("Bayside", "who ships it"),
        PLATFORM("shopify", "the store's platform"),
        FLOW("orders or shipments", "the way it is on"),
        PLACED(">-2d or 2026-11-20", "when it was placed; d days, h hours, w weeks"),
        IMPORTED("<-12h", "when it came in"),
        SKU("ABC-*", "an item of it; * stands for anything"),
        TAG("gift", "the store's tags"),
        NUMBER("#10*", "the order number"),
        REFERENCE("1001-2", "the number at the warehouse"),
        CUSTOMER("ada*", "the name it ships to"),
        EMAIL("*@example.com", "the customer's address"),
        COUNTRY("US,CA", "where it ships to"),
        UNITS(">5", "how many units"),
        TRACKING("1Z999*", "a tracking number"),
        CUSTOM("custom.gift:yes", "a custom field");

        private final String example;
        private final String meaning;

        Key(String example, String meaning) {
            this.example = example;
            this.meaning = meaning;
        }

        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }

        public String example() {
            return example;
        }

        public String meaning() {
            return meaning;
        }

        static Optional<Key> of(String word) {
            return Arrays.stream(values())
                    .filter(key -> key.word().equals(word))
                    .findFirst();
        }
    }

    List<String> values() {
        return Arrays.stream(value.split(","))
                .map(String::strip)
                .filter(one -> !one.isEmpty())
                .toList();
    }

    /** The longest piece between wildcards, by which an index can find it; "" if there is none to go by. */
    String literal() {
        boolean text = switch (key) {
            case SKU, TAG, NUMBER, CUSTOMER, EMAIL, CUSTOM -> true;
            case STATUS,
                    PROBLEM,
                    STORE,
                    MERCHANT,
                    WAREHOUSE,
                    PLATFORM,
                    FLOW,
                    PLACED,
                    IMPORTED,
                    REFERENCE,
                    COUNTRY,
                    UNITS,
                    TRACKING -> false;
        };
        return !text || not || values().size() != 1
                ? ""
                : Arrays.stream(value.toLowerCase(Locale.ROOT).split("\\*"))
                        .max(java.util.Comparator.comparingInt(String::length))
                        .orElse("");
    }
}
