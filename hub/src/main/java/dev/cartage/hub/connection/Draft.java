package dev.cartage.hub.connection;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * A connection that is being entered. Its answers are named by their side: {@code merchant.name}, {@code store.platform},
 * {@code warehouse.host}.
 *
 * @param answers those that may be shown
 * @param secrets names of the secret answers that are kept
 */
public record Draft(long id, String name, Map<String, String> answers, Set<String> secrets, Instant changedAt) {
    public static final String EXISTING = ".existing";

    /** Stands beside the settings, so it is named as none of them can be. */
    public static final String ASKED = ".ask-merchant";

    /** "" where nothing was answered. */
    public String answer(String name) {
        return answers.getOrDefault(name, "");
    }

    /** Whether the merchant is to hand the credentials over, so that they need not be entered. */
    public boolean asksMerchant(String side) {
        return answer(side + ASKED).equals("true");
    }

    /** The merchant, store or warehouse that was chosen; empty for a new one. */
    public Optional<Long> existing(String side) {
        return Optional.of(answer(side + EXISTING))
                .filter(id -> id.matches("\\d{1,18}"))
                .map(Long::valueOf);
    }
}
