package dev.cartage.hub.web.order;

/** What mends a kind of problem, told by its code. */
public enum Remedy {
    /** A lookup table lacks an entry; all that wait are released when it is there. */
    MAP("Map the shipping method"),
    /** Something in the order itself is wrong or missing. */
    EDIT("Edit the newest"),
    /** The other side must be looked at first. */
    LOOK("Look at the newest");

    private final String title;

    Remedy(String title) {
        this.title = title;
    }

    public String title() {
        return title;
    }

    static Remedy of(String code) {
        if (code.contains("shipping-method") || code.contains("unmapped") || code.contains("lookup")) {
            return MAP;
        }
        boolean inOrder = code.startsWith("missing-")
                || code.contains("address")
                || code.endsWith("-too-long")
                || code.endsWith("-control-characters")
                || code.equals("nothing-to-ship")
                || code.equals("order-cannot-be-written");
        return inOrder ? EDIT : LOOK;
    }
}
