package dev.cartage.rules.engine;

import dev.cartage.model.Field;
import dev.cartage.rules.hook.Part;
import dev.cartage.rules.hook.Shape;
import dev.cartage.rules.hook.Subject;
import dev.cartage.rules.outcome.Decision;
import dev.cartage.rules.outcome.Origin;
import dev.cartage.rules.syntax.Statement.Verdict;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Compares the records as they came with what rules made of them. */
final class Changes {
    private Changes() {}

    static List<Decision> of(Run run) {
        List<Decision> changes = new ArrayList<>();
        for (int i = 0; i < run.input.subjects().size(); i++) {
            Row row = run.row(i);
            ofRow(row, changes);
            if (!row.hasReadNothing()) {
                ofParts(row, changes);
            }
        }
        return changes;
    }

    private static void ofParts(Row row, List<Decision> changes) {
        for (Part part : row.shape.parts()) {
            if (row.hasRead(part)) {
                row.all(part).forEach(line -> ofRow(line, changes));
            }
        }
    }

    private static void ofRow(Row row, List<Decision> changes) {
        if (row.added && row.verdict != Verdict.REJECT) {
            Origin origin = row.origins().values().iterator().next();
            changes.add(new Decision.Add(Ending.target(row), row.addedFor, origin));
        }
        for (Map.Entry<String, Origin> set : row.origins().entrySet()) {
            String before = Convert.text(before(row, set.getKey()));
            String after = Convert.text(after(row, set.getKey()));
            if (!before.equals(after)) {
                changes.add(new Decision.Set(Ending.target(row), set.getKey(), before, after, set.getValue()));
            }
        }
    }

    private static @Nullable Object before(Row row, String name) {
        Optional<String> key = custom(name);
        return key.isPresent() ? row.base.custom().get(key.get()) : Stored.read(row.base.values(), field(row, name));
    }

    private static @Nullable Object after(Row row, String name) {
        Optional<String> key = custom(name);
        return key.isPresent() ? row.readCustom(key.get()) : row.read(field(row, name));
    }

    private static Optional<String> custom(String name) {
        String prefix = Shape.CUSTOM + ".";
        return name.startsWith(prefix) ? Optional.of(name.substring(prefix.length())) : Optional.empty();
    }

    private static Field<?> field(Row row, String name) {
        return row.shape.fields().find(name).orElseThrow();
    }

    /** The record as it stands, without its dropped lines. */
    static Subject subject(Row row) {
        Optional<Part> part = row.shape.lines().filter(row::hasRead);
        if (part.isEmpty() && !row.isChanged()) {
            return row.base;
        }
        List<Subject> lines = part.map(
                        of -> row.kept(of).stream().map(Changes::subject).toList())
                .orElse(row.base.lines());
        return new Subject(row.values(), row.base.facts(), row.customTexts(), lines, row.base.source());
    }

    /** The numbers of the lines that are left. */
    static List<Integer> numbers(Row row) {
        return row.shape.lines().map(part -> numbers(row, part)).orElse(List.of());
    }

    private static List<Integer> numbers(Row row, Part part) {
        List<Integer> numbers = new ArrayList<>();
        if (row.hasRead(part)) {
            row.kept(part).forEach(line -> numbers.add(line.number));
        } else {
            row.base.lines().forEach(_ -> numbers.add(numbers.size() + 1));
        }
        return numbers;
    }
}
