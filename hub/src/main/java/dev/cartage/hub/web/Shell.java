package dev.cartage.hub.web;

import dev.cartage.hub.account.Role;
import dev.cartage.hub.account.SignedIn;
import java.util.Optional;

/**
 * What every page shows around its own matter.
 *
 * @param title of the page
 * @param path the address asked for, without its query
 * @param csrf the token that a form must bring back
 * @param who empty before the sign-in
 */
public record Shell(String title, String path, String csrf, Optional<SignedIn> who) {
    public String name() {
        return who.map(signedIn -> signedIn.person().name()).orElse("");
    }

    /** May change connections and people. */
    public boolean administrator() {
        return who.filter(signedIn -> signedIn.person().role() == Role.ADMINISTRATOR)
                .isPresent();
    }

    /** Sees nothing but the orders of own stores. */
    public boolean merchant() {
        return who.filter(signedIn -> signedIn.person().role() == Role.MERCHANT).isPresent();
    }

    /** The account ships its own goods alone, so that nothing is said of merchants. */
    public boolean single() {
        return who.filter(SignedIn::singleMerchant).isPresent();
    }

    /** Whether the page belongs to the part of the site that begins with the prefix. */
    public boolean within(String prefix) {
        return prefix.equals("/") ? path.equals("/") : path.startsWith(prefix);
    }
}
