package dev.cartage.hub.rule;

import dev.cartage.rules.syntax.Place;

/**
 * Something about the rules that works, but probably not as it was meant.
 *
 * @param rule the rule's id; 0 where it is about a store
 * @param store the store's id; 0 where it is about a rule
 * @param place in the rule's text; {@link Place#NOWHERE} where it is about all of it
 */
public record Finding(Kind kind, long rule, long store, Place place, String sentence, String whatToDo) {

    /** What was found. */
    public enum Kind {
        UNREACHABLE,
        OVERRIDDEN,
        CASE_DIFFERS,
        METHOD_NOT_MAPPED,
        STORE_WITHOUT_METHODS,
        NEVER_MATCHED,
        FAULTY
    }

    static Finding of(Kind kind, SavedRule rule, Place place, String sentence, String whatToDo) {
        return new Finding(kind, rule.id(), 0, place, sentence, whatToDo);
    }

    static Finding ofStore(Kind kind, long store, String sentence, String whatToDo) {
        return new Finding(kind, 0, store, Place.NOWHERE, sentence, whatToDo);
    }
}
