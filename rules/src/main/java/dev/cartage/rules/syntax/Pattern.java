package dev.cartage.rules.syntax;

/**
 * A regular expression between slashes.
 *
 * @param of what stands between the slashes, a slash in it escaped
 * @param ignoresCase whether an {@code i} follows
 */
public record Pattern(String of, boolean ignoresCase) {
    static Pattern read(String token) {
        boolean ignoresCase = token.endsWith("i");
        return new Pattern(token.substring(1, token.length() - (ignoresCase ? 2 : 1)), ignoresCase);
    }

    @Override
    public String toString() {
        return "/" + of + "/" + (ignoresCase ? "i" : "");
    }
}
