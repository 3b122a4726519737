package dev.cartage.contract;

import java.io.Serial;

/** Ends a test of something that the connector does not declare. That it then fails cleanly has a test of its own. */
public final class NotDeclared extends RuntimeException {
    @Serial
    private static final long serialVersionUID = 1;

    public NotDeclared(String what) {
        super("not declared: " + what);
    }
}
