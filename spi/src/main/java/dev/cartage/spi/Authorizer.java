package dev.cartage.spi;

import java.net.URI;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/**
 * Gets a merchant's consent by OAuth 2: the merchant's browser goes to {@link #consent}, the merchant agrees there, and the
 * platform sends the browser back to the hub with a code, which {@link #complete} exchanges for tokens. Played with the
 * {@link Session#application} that the hub has at the platform.
 */
public non-sealed interface Authorizer extends Role {
    /**
     * Where the merchant's browser is to go. Pure.
     *
     * @throws RemoteException.Rejected if a setting or the application is missing that the address needs
     */
    URI consent(Consent wanted);

    /**
     * Checks what the platform sent the browser back with, exchanges it, and keeps the tokens in {@link Session#tokens}
     * before it answers.
     *
     * @param answered the query of the address that the browser came back to, decoded
     * @return settings that the platform told with it, by their names, for example a seller's number; the hub stores them.
     *     A secret of "" is one that the consent stands in for; the hub forgets it
     * @throws RemoteException.NotAuthorized if the merchant refused, or the answer is not the platform's
     */
    Map<String, String> complete(Consent wanted, Map<String, String> answered);

    /** Until when the consent holds if nothing renews it; empty if there is none. Makes no call to the platform. */
    Optional<Instant> authorizedUntil();

    /**
     * One attempt to get consent. The hub makes it, keeps it until the browser is back, and uses it once.
     *
     * @param callback where the platform sends the browser
     * @param state at least 128 random bits as letters and digits; the hub finds the attempt and its browser by it
     * @param verifier at least 43 random letters and digits, for platforms with PKCE (RFC 7636)
     */
    record Consent(URI callback, String state, String verifier) {}
}
