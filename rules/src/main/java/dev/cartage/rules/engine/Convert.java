package dev.cartage.rules.engine;

import dev.cartage.model.Document;
import dev.cartage.model.Field;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Makes of a value what a rule takes it for. */
final class Convert {
    private static final int LONGEST_NUMBER = 100;
    private static final Set<String> NO = Set.of("", "false", "no", "n", "0", "off");
    private static final Pattern COMMA = Pattern.compile("\\s*,\\s*");

    private Convert() {}

    /** Any value as text, the shortest exact form of a number; blank is "". */
    static String text(@Nullable Object value) {
        return switch (value) {
            case null -> "";
            case String text -> text;
            case BigDecimal number -> Numbers.text(number);
            case List<?> list -> list.stream().map(Convert::text).collect(Collectors.joining(", "));
            case Document.Items items ->
                items.of().stream().map(Convert::scalar).map(Convert::text).collect(Collectors.joining(", "));
            case Document _ -> throw RuleError.of("A group of the store's data is no single value.");
            case Enum<?> word -> word.name().toLowerCase(Locale.ROOT);
            default -> value.toString();
        };
    }

    /** The store's data as a value; groups and lists stay as they are. */
    static @Nullable Object scalar(Document document) {
        return switch (document) {
            case Document.Text text -> text.of();
            case Document.Numeral number -> number.of();
            case Document.Flag flag -> flag.of();
            case Document.Nothing _ -> null;
            case Document.Keys _, Document.Items _ -> document;
        };
    }

    static BigDecimal number(Object value) {
        BigDecimal number = tryNumber(value);
        if (number == null) {
            throw RuleError.of(quoted(value) + " is not a number.");
        }
        return number;
    }

    static @Nullable BigDecimal tryNumber(Object value) {
        return switch (value) {
            case BigDecimal number -> Numbers.checked(number);
            case String text -> parse(text.strip());
            default -> null;
        };
    }

    private static @Nullable BigDecimal parse(String text) {
        if (text.isEmpty() || text.length() > LONGEST_NUMBER || !mayBeNumber(text)) {
            return null;
        }
        try {
            return Numbers.checked(new BigDecimal(text));
        } catch (NumberFormatException notANumber) {
            return null;
        }
    }

    private static boolean mayBeNumber(String text) {
        char first = text.charAt(0);
        return first == '-' || first == '+' || first == '.' || isDigit(first);
    }

    private static boolean isDigit(char letter) {
        return letter >= '0' && letter <= '9';
    }

    /** Whether a value counts as true: a text does unless it says no. */
    static boolean truth(@Nullable Object value) {
        return switch (value) {
            case null -> false;
            case Boolean flag -> flag;
            case String text -> !NO.contains(text.strip().toLowerCase(Locale.ROOT));
            case BigDecimal number -> number.signum() != 0;
            case List<?> list -> !list.isEmpty();
            default -> true;
        };
    }

    /** What the field can hold of a value, or an error that says why it cannot. */
    static @Nullable Object forField(Field<?> field, @Nullable Object value, Run run) {
        return switch (field.kind()) {
            case TEXT ->
                value == null
                        ? null
                        : Optional.of(text(value))
                                .filter(text -> !text.isEmpty())
                                .orElse(null);
            case INSTANT -> value == null ? null : run.dates.moment(value);
            case DECIMAL -> value == null ? null : number(value);
            case WHOLE -> value == null ? BigDecimal.ZERO : whole(field, number(value));
            case FLAG -> truth(value);
            case TEXTS -> texts(value);
        };
    }

    private static BigDecimal whole(Field<?> field, BigDecimal number) {
        try {
            int units = number.intValueExact();
            if (units >= 0) {
                return BigDecimal.valueOf(units);
            }
        } catch (ArithmeticException notWhole) {
            // Said below, with the field's name.
        }
        throw RuleError.of(field.name() + " takes whole numbers from 0 on, not " + Numbers.text(number) + ".");
    }

    private static @Nullable Object texts(@Nullable Object value) {
        return switch (value) {
            case null -> null;
            case List<?> list -> list;
            default -> {
                List<String> texts = COMMA.splitAsStream(text(value).strip())
                        .filter(text -> !text.isEmpty())
                        .toList();
                yield texts.isEmpty() ? null : texts;
            }
        };
    }

    /** A value for a message or the trace: texts in quotes, long ones cut. */
    static String quoted(@Nullable Object value) {
        return switch (value) {
            case null -> "blank";
            case Document.Keys _ -> "{…}";
            case BigDecimal number -> Numbers.text(number);
            case Boolean flag -> flag.toString();
            default -> "\"" + cut(text(value)) + "\"";
        };
    }

    private static String cut(String text) {
        return text.length() <= 80 ? text : text.substring(0, 80) + "…";
    }
}
