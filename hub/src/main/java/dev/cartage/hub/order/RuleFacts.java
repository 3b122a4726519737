package dev.cartage.hub.order;

import dev.cartage.model.Catalogue;
import dev.cartage.model.Field;
import dev.cartage.model.Values;
import dev.cartage.rules.hook.Hook;
import dev.cartage.rules.hook.Subject;
import java.util.Map;

/** The record of texts that a hook shows beside the order: a change of status, a problem, a wish to cancel. */
final class RuleFacts {
    private RuleFacts() {}

    /** @param texts by the names of the fields; what is missing is blank */
    @SuppressWarnings("unchecked")
    static Subject of(Hook hook, Map<String, String> texts) {
        Catalogue catalogue = hook.records().getLast().facts();
        Values.Change values = Values.none(catalogue).change();
        for (Field<?> field : catalogue.fields()) {
            values.set((Field<String>) field, texts.getOrDefault(field.name(), ""));
        }
        return Subject.ofFacts(values.done());
    }
}
