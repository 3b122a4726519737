package dev.cartage.rules.engine;

import dev.cartage.rules.outcome.Decision;
import dev.cartage.rules.outcome.Origin;
import dev.cartage.rules.syntax.Statement.Verdict;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What was decided so far about the hook's own record. A later decision takes the place of an earlier one of its kind. */
final class Ledger {
    record Fallback(Verdict verdict, Origin origin) {}

    /** A split to carry out at the end of its rule: the groups of line numbers, and what each adds to the number. */
    record Division(List<Group> groups, Origin origin) {}

    record Group(String suffix, List<Integer> lines) {}

    /** Prints, tags and notifications, in order. */
    final List<Decision> notes = new ArrayList<>();

    @Nullable
    Fallback fallback;

    @Nullable
    Fallback lineFallback;

    Decision.@Nullable Bundle bundle;
    Decision.@Nullable Hold hold;

    @Nullable
    Division division;
    /** An archive or a failure: nothing runs after it. */
    @Nullable
    Decision end;

    /** What a part of a split order starts with: all but what was already said to people. */
    Ledger forPart() {
        Ledger part = new Ledger();
        notes.stream().filter(Decision.Tag.class::isInstance).forEach(part.notes::add);
        part.fallback = fallback;
        part.lineFallback = lineFallback;
        part.bundle = bundle;
        part.hold = hold;
        return part;
    }

    void hold(Decision.Hold another) {
        if (hold == null || another.until().isAfter(hold.until())) {
            hold = another;
        }
    }
}
