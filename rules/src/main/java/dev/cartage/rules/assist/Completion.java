package dev.cartage.rules.assist;

import dev.cartage.rules.assist.Suggestion.Kind;
import dev.cartage.rules.hook.Hook;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** What could be written at a place of a text that need not be whole yet. */
public final class Completion {
    private static final int FAR_ENOUGH = 2_000;
    private static final Pattern WORD = Pattern.compile("[$@]?[A-Za-z_0-9.?]*$");
    private static final Pattern REMARK = Pattern.compile("#[^\\n\"]*$");
    private static final Pattern COMPARED = Pattern.compile("([A-Za-z_][A-Za-z_0-9.]*\\??)\\s+"
            + "(?:is|is_not|is_like|contains|starts_with|ends_with|is_one_of|is_none_of)\\s+"
            + "(?:\"[^\"\\n]*\"\\s*,\\s*)*(\"[^\"\\n]*)?$");
    private static final Pattern TABLE = Pattern.compile("lookup\\s[^\\n]*\\sin\\s+(\"[^\"\\n]*)?$");
    private static final Pattern LAST = Pattern.compile("(\\S+)\\s*$");

    private final Hook hook;
    private final Seen seen;
    private final List<String> tables;

    public Completion(Hook hook, Seen seen, List<String> tables) {
        this.hook = hook;
        this.seen = seen;
        this.tables = tables;
    }

    /**
     * What could be written.
     *
     * @param from where in the text the word begins that a suggestion replaces
     */
    public record Answer(int from, List<Suggestion> suggestions) {
        public Answer {
            suggestions = List.copyOf(suggestions);
        }
    }

    /** @param offset of the cursor, in characters */
    public Answer at(String text, int offset) {
        int end = Math.clamp(offset, 0, text.length());
        String before = text.substring(Math.max(0, end - FAR_ENOUGH), end);
        if (REMARK.matcher(before).find()) {
            return new Answer(end, List.of());
        }
        Matcher table = TABLE.matcher(before);
        if (table.find()) {
            return values(table.group(1), end, tables);
        }
        Matcher compared = COMPARED.matcher(before);
        boolean isCompared = compared.find();
        if (isCompared && compared.group(2) != null) {
            return values(compared.group(2), end, seen.values(compared.group(1)));
        }
        Matcher word = WORD.matcher(before);
        int length = word.find() ? word.group().length() : 0;
        List<Suggestion> suggestions = new ArrayList<>();
        if (isCompared && length == 0) {
            seen.values(compared.group(1)).forEach(value -> suggestions.add(value(value)));
        }
        suggestions.addAll(next(before.substring(0, before.length() - length)));
        return new Answer(end - length, suggestions);
    }

    private static Answer values(@org.jspecify.annotations.Nullable String begun, int end, List<String> values) {
        int from = begun == null ? end : end - begun.length();
        return new Answer(from, values.stream().map(Completion::value).toList());
    }

    private static Suggestion value(String value) {
        return new Suggestion(
                "\"" + value.replace("\\", "\\\\").replace("\"", "\\\"") + "\"", Kind.VALUE, "seen lately");
    }

    private List<Suggestion> next(String before) {
        Matcher matcher = LAST.matcher(before);
        String last = matcher.find() ? matcher.group(1) : "";
        boolean beginsLine = before.substring(before.lastIndexOf('\n') + 1).isBlank();
        Scope scope = Scope.of(hook);
        return switch (last) {
            case "" -> List.of(Suggestion.word("rule"));
            case "as" -> Vocabulary.CASTS;
            case "for", "accumulate", "split" ->
                scope.collections().stream()
                        .map(many -> new Suggestion(many.collection() + " in " + many.in(), Kind.FIELD, ""))
                        .toList();
            case "accept", "reject", "route", "bundle", "hold", "archive", "fail", "tag" ->
                scope.names().stream().map(Suggestion::word).toList();
            case "default" -> List.of(Suggestion.word("accept"), Suggestion.word("reject"));
            default -> {
                if (Vocabulary.BEGINS_STATEMENT.contains(last)
                        || beginsLine && !Vocabulary.BEGINS_VALUE.contains(last)) {
                    yield Vocabulary.statements(hook);
                }
                boolean wantsValue = Vocabulary.BEGINS_VALUE.contains(last) || last.endsWith("(") || last.endsWith(",");
                yield wantsValue ? values(scope) : Vocabulary.OPERATORS;
            }
        };
    }

    private static List<Suggestion> values(Scope scope) {
        Stream<Suggestion> fields = scope.paths()
                .map(path -> new Suggestion(path, Kind.FIELD, Phrases.named(path.substring(path.indexOf('.') + 1))));
        return Stream.concat(fields, Vocabulary.VALUES.stream()).toList();
    }
}
