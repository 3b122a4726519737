package dev.cartage.hub.account;

import java.util.Locale;

/** What a person may do. */
public enum Role {
    /** Everything, also people, tokens and connections. */
    ADMINISTRATOR,
    /** The daily work: orders, shipments, stock, running flows. */
    STAFF,
    /** Looks at the orders and stock of one merchant. */
    MERCHANT;

    static Role of(String stored) {
        return valueOf(stored.toUpperCase(Locale.ROOT));
    }

    String stored() {
        return name().toLowerCase(Locale.ROOT);
    }
}
