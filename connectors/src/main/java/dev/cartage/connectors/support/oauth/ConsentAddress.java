package dev.cartage.connectors.support.oauth;

import dev.cartage.connectors.support.Remote;
import dev.cartage.connectors.support.Signature;
import dev.cartage.spi.Application;
import dev.cartage.spi.Authorizer.Consent;
import java.util.Map;

/** Who goes out to the platform's page, and who comes back. */
public final class ConsentAddress {
    private ConsentAddress() {}

    /**
     * The code that the platform sent the browser back with.
     *
     * @param field the platform's name for it, usually {@code code}
     * @throws dev.cartage.spi.RemoteException.NotAuthorized if the merchant refused, or it is an answer to another attempt
     */
    public static String code(Remote remote, Consent wanted, Map<String, String> answered, String field) {
        if (!Signature.same(wanted.state(), answered.getOrDefault("state", ""))) {
            throw remote.notAuthorized("The answer of " + remote.name() + " belongs to another attempt to authorize.");
        }
        String code = answered.getOrDefault(field, "");
        if (code.isEmpty()) {
            String why =
                    answered.getOrDefault("error_description", answered.getOrDefault("error", "it gives no reason"));
            throw remote.notAuthorized(
                    remote.name() + " was not allowed to let Cartage in: " + Remote.excerpt(why) + ".");
        }
        return code;
    }

    /** @throws dev.cartage.spi.RemoteException.Rejected if the hub has no application at the platform */
    public static Application require(Remote remote, Application application) {
        if (!application.isRegistered()) {
            throw remote.rejected(
                    "application-missing",
                    "Cartage is not registered as an application at " + remote.name() + " yet.",
                    "Register it there, and enter its client id and secret on Cartage's page of applications.");
        }
        return application;
    }
}
