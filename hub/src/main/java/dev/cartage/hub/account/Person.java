package dev.cartage.hub.account;

import java.util.Optional;

/**
 * Somebody who may sign in.
 *
 * @param email as typed; unique in the installation, whatever its case
 * @param merchantId the only merchant a person of role {@link Role#MERCHANT} sees
 * @param hasPassword false until one is chosen; until then only a sign-in link lets them in
 */
public record Person(long id, String email, String name, Role role, Optional<Long> merchantId, boolean hasPassword) {}
