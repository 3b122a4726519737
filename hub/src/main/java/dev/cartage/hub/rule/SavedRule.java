package dev.cartage.hub.rule;

import dev.cartage.rules.hook.Hook;
import java.time.Instant;
import java.util.List;

/**
 * A rule as it stands.
 *
 * @param name as its text says
 * @param text in the canonical layout
 * @param priority from 1; among all rules of the account at the hook, the first runs first and the last overrides
 * @param version grows with every save
 * @param everyMinutes how often it runs; counts at {@link Hook#ORDER_TIMER} only
 */
public record SavedRule(
        long id,
        Hook hook,
        String name,
        String text,
        List<Scope> scopes,
        int priority,
        boolean active,
        int version,
        int everyMinutes,
        Instant createdAt) {
    public SavedRule {
        scopes = List.copyOf(scopes);
    }

    public boolean covers(Where where) {
        return scopes.stream().anyMatch(scope -> scope.covers(where));
    }

    /** Whether it looks at the store's own data, which then has to be read. */
    public boolean readsSource() {
        return text.contains(".source");
    }

    SavedRule saying(String changedName, String changed) {
        return new SavedRule(id, hook, changedName, changed, scopes, priority, true, version, everyMinutes, createdAt);
    }
}
