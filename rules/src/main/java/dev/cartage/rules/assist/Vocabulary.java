package dev.cartage.rules.assist;

import dev.cartage.rules.assist.Suggestion.Kind;
import dev.cartage.rules.hook.Action;
import dev.cartage.rules.hook.Hook;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** The words that may stand at each kind of place. */
final class Vocabulary {
    static final Set<String> BEGINS_STATEMENT = Set.of("then", "else", "end");
    static final Set<String> BEGINS_VALUE = Set.of(
            "when",
            "set",
            "to",
            "and",
            "or",
            "not",
            "is",
            "is_not",
            "is_like",
            "contains",
            "starts_with",
            "ends_with",
            "is_on",
            "is_in",
            "is_one_of",
            "is_none_of",
            ">",
            "<",
            ">=",
            "<=",
            "&",
            "+",
            "-",
            "*",
            "/",
            "(",
            ",",
            "with",
            "of",
            "using",
            "until",
            "by",
            "print",
            "sum",
            "count",
            "join",
            "after",
            "before",
            "in",
            "lookup",
            "first",
            "last",
            "notify");

    static final List<Suggestion> CASTS = words("text", "upper", "lower", "trimmed", "number", "date");
    static final List<Suggestion> OPERATORS = words(
            "is",
            "is_not",
            "is_like",
            "contains",
            "starts_with",
            "ends_with",
            "matches",
            "is_one_of",
            "is_none_of",
            "is_on",
            "is_in",
            "has any",
            "has all",
            "has none",
            "and",
            "or",
            "then",
            "to",
            "as",
            "matching",
            "replacing",
            "padded to",
            "rounded to",
            "in",
            "with");
    static final List<Suggestion> VALUES = Stream.of(
                    words("blank", "true", "false", "not"),
                    functions("length of", "first 10 of", "last 4 of", "lookup"),
                    dates("@now", "@today", "@tomorrow", "@yesterday", "@monday", "@saturday", "@sunday", "@december"))
            .flatMap(List::stream)
            .toList();

    private Vocabulary() {}

    private static List<Suggestion> words(String... words) {
        return Stream.of(words).map(Suggestion::word).toList();
    }

    private static List<Suggestion> functions(String... names) {
        return Stream.of(names)
                .map(name -> new Suggestion(name, Kind.FUNCTION, ""))
                .toList();
    }

    private static List<Suggestion> dates(String... dates) {
        return Stream.of(dates)
                .map(date -> new Suggestion(date, Kind.VALUE, ""))
                .toList();
    }

    /** What can be done at the hook. */
    static List<Suggestion> statements(Hook hook) {
        List<Suggestion> statements = new ArrayList<>(words("when", "set", "for", "accumulate", "else", "end"));
        for (Action action : Action.values()) {
            if (hook.actions().contains(action)) {
                Stream.of(action.words().split(" and "))
                        .map(word -> new Suggestion(word, Kind.ACTION, ""))
                        .forEach(statements::add);
            }
        }
        if (hook.actions().contains(Action.DECIDE)) {
            statements.add(new Suggestion("default", Kind.ACTION, "where nothing else decided"));
        }
        statements.add(new Suggestion("print", Kind.ACTION, "into the trace"));
        statements.add(new Suggestion("notify", Kind.ACTION, "a mail or an alert"));
        return statements;
    }
}
