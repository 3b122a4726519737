package dev.cartage.hub.web.rule;

import dev.cartage.hub.rule.Touch;
import dev.cartage.model.Field;
import dev.cartage.rules.assist.Phrases;
import dev.cartage.rules.hook.Subject;
import dev.cartage.rules.outcome.Decision;
import dev.cartage.rules.outcome.Result;
import dev.cartage.rules.outcome.Step;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What a rule did with a record.
 *
 * @param fate where the record would end up, in one sentence
 * @param fields all that hold something before or after
 * @param microseconds that the rule took
 */
public record TrialOutcome(
        String fate, String tone, List<Change> fields, List<String> did, List<Step> trace, double microseconds) {

    /** A field before and after. */
    public record Change(String field, String before, String after) {
        public boolean changed() {
            return !before.equals(after);
        }
    }

    public long changes() {
        return fields.stream().filter(Change::changed).count();
    }

    static TrialOutcome of(List<Subject> before, Result result, List<Touch> touches, long nanoseconds) {
        Map<String, String> old = new LinkedHashMap<>();
        Map<String, String> now = new LinkedHashMap<>();
        for (int i = 0; i < before.size(); i++) {
            note("", before.get(i), old);
            note("", result.subjects().get(i), now);
        }
        List<Change> fields = new ArrayList<>();
        old.forEach((name, value) -> fields.add(new Change(name, value, now.getOrDefault(name, ""))));
        now.forEach((name, value) -> {
            if (!old.containsKey(name)) {
                fields.add(new Change(name, "", value));
            }
        });
        List<String> did =
                touches.stream().flatMap(touch -> touch.did().stream()).toList();
        return new TrialOutcome(fate(result), tone(result), fields, did, result.trace(), nanoseconds / 1000.0);
    }

    private static void note(String prefix, Subject subject, Map<String, String> into) {
        for (Field<?> field : subject.values().catalogue().fields()) {
            if (subject.values().has(field)) {
                into.put(
                        prefix + Phrases.named(field.name()),
                        text(subject.values().get(field)));
            }
        }
        subject.custom().forEach((name, value) -> into.put(prefix + "custom " + name, value));
        for (int i = 0; i < subject.lines().size(); i++) {
            note("line " + (i + 1) + " ", subject.lines().get(i), into);
        }
    }

    private static String text(Object value) {
        return switch (value) {
            case Optional<?> given -> given.map(Object::toString).orElse("");
            case List<?> list ->
                String.join(", ", list.stream().map(Object::toString).toList());
            default -> value.toString();
        };
    }

    private static String fate(Result result) {
        if (result.failure().isPresent()) {
            return "Goes to Error: " + result.failure().get().problem().sentence();
        }
        if (result.first(Decision.Archive.class).isPresent()) {
            return "Is put away.";
        }
        if (result.isRejected()) {
            return "Is skipped.";
        }
        if (result.first(Decision.Split.class).isPresent()) {
            return "Is split into several.";
        }
        if (result.first(Decision.Bundle.class).isPresent()) {
            return "Waits for others to ship with.";
        }
        return result.first(Decision.Hold.class).isPresent() ? "Is held." : "Goes on its way.";
    }

    private static String tone(Result result) {
        return result.failure().isPresent() ? "bad" : result.isRejected() ? "quiet" : "good";
    }
}
