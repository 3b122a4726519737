package dev.cartage.hub.web.oidc;

import org.springframework.core.env.Environment;

/**
 * The provider at which people sign in.
 *
 * @param issuer its address, below which {@code .well-known/openid-configuration} is; "" where there is none
 * @param clientSecret "" for a public client
 * @param name as people call it
 */
record OidcSettings(String issuer, String clientId, String clientSecret, String name) {
    /** From {@code CARTAGE_OIDC_ISSUER}, {@code _CLIENT_ID}, {@code _CLIENT_SECRET} and {@code _NAME}. */
    static OidcSettings of(Environment environment) {
        return new OidcSettings(
                text(environment, "ISSUER", "").replaceAll("/+$", ""),
                text(environment, "CLIENT_ID", "cartage"),
                text(environment, "CLIENT_SECRET", ""),
                text(environment, "NAME", "your company's account"));
    }

    private static String text(Environment environment, String name, String otherwise) {
        return environment.getProperty("CARTAGE_OIDC_" + name, otherwise).strip();
    }

    boolean isThere() {
        return !issuer.isEmpty();
    }

    @Override
    public String toString() {
        return issuer + " as " + clientId;
    }
}
