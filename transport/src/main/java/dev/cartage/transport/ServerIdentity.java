package dev.cartage.transport;

/** What a server must prove to be, and what it proved, during one login. Written by the library's thread. */
final class ServerIdentity {
    private final String expected;
    private volatile String seen = "";

    /** @param expected "" trusts whoever answers */
    ServerIdentity(String expected) {
        this.expected = expected.strip();
    }

    String expected() {
        return expected;
    }

    String seen() {
        return seen;
    }

    boolean accepts(String presented) {
        seen = presented;
        return expected.isEmpty() || expected.equals(presented);
    }

    boolean wasRefused() {
        return !seen.isEmpty() && !expected.isEmpty() && !expected.equals(seen);
    }
}
