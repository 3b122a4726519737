package dev.cartage.rules.engine;

import dev.cartage.rules.engine.Names.Binding;
import dev.cartage.rules.engine.Names.Role;
import dev.cartage.rules.hook.Action;
import dev.cartage.rules.hook.Part;
import dev.cartage.rules.syntax.Place;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Knows which actions make sense with which record at the hook. Each answer is the record's slot in a run. */
final class Permits {
    private final Names names;

    Permits(Names names) {
        this.names = names;
    }

    Optional<Part> lines() {
        return names.root().lines();
    }

    void fault(Place place, String sentence) {
        names.fault(place, sentence);
    }

    /** The action is about the hook's own record. */
    int root(Action action, String record, Place place) {
        return check(action, record, place, Set.of(Role.ROOT));
    }

    /** The action is about the hook's own record or one of its lines. */
    int rootOrLine(Action action, String record, Place place) {
        int slot = check(action, record, place, Set.of(Role.ROOT, Role.LINE));
        if (names.find(record) instanceof Binding.OfRecord(int _, var _, Role role) && role == Role.LINE) {
            changesLines(place, action.words());
        }
        return slot;
    }

    /** The action may name any record; it is the hook's own that feels it. */
    int visible(Action action, String record, Place place) {
        return check(action, record, place, Set.of(Role.values()));
    }

    void changesLines(Place place, String words) {
        if (!names.hook.actions().contains(Action.ADD)) {
            names.fault(place, "At " + names.hook.event() + " lines stay as they are, so " + words + " has no effect.");
        }
    }

    private int check(Action action, String record, Place place, Set<Role> roles) {
        if (!(names.find(record) instanceof Binding.OfRecord(int slot, var _, Role role))) {
            names.fault(place, "There is no record named " + record + " here.", record, candidates());
            return 0;
        }
        if (!names.hook.actions().contains(action)) {
            names.fault(place, "At " + names.hook.event() + " rules cannot " + action.words() + ".");
        } else if (!roles.contains(role)) {
            names.fault(
                    place,
                    "At " + names.hook.event() + " rules " + action.words() + " "
                            + names.root().name() + ", not " + record + ".",
                    record,
                    List.of(names.root().name()));
        }
        return slot;
    }

    private List<String> candidates() {
        return names.known().stream()
                .filter(name -> names.find(name) instanceof Binding.OfRecord)
                .toList();
    }
}
