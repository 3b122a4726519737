package dev.cartage.hub.account;

import java.util.Optional;
import java.util.Set;

/**
 * Somebody who may sign in.
 *
 * @param email as typed; unique in the installation, whatever its case
 * @param merchants those whose orders they see; for staff none means all
 * @param hasPassword false until one is chosen; until then only a sign-in link lets them in
 */
public record Person(
        long id,
        String email,
        String name,
        Role role,
        Set<Long> merchants,
        boolean hasPassword,
        boolean hasSecondFactor) {
    /** As records of who did what name them. */
    public String label() {
        return name + " <" + email + ">";
    }

    /** Which merchants they may see; empty for all. */
    public Optional<Set<Long>> sight() {
        return switch (role) {
            case ADMINISTRATOR -> Optional.empty();
            case STAFF -> merchants.isEmpty() ? Optional.empty() : Optional.of(merchants);
            case MERCHANT -> Optional.of(merchants);
        };
    }
}
