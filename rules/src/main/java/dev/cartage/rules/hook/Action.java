package dev.cartage.rules.hook;

/** What a rule can do with a record besides setting its fields. */
public enum Action {
    /** Accept or reject. */
    DECIDE("accept and reject"),
    ROUTE("route"),
    BUNDLE("bundle"),
    HOLD("hold"),
    SPLIT("split"),
    /** Add lines. */
    ADD("add"),
    ARCHIVE("archive"),
    FAIL("fail"),
    TAG("tag");

    private final String words;

    Action(String words) {
        this.words = words;
    }

    public String words() {
        return words;
    }
}
