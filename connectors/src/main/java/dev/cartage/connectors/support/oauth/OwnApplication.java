package dev.cartage.connectors.support.oauth;

import dev.cartage.spi.Application;
import dev.cartage.spi.Session;

/** A merchant's own application at the platform, in place of the hub's. */
public final class OwnApplication {
    private OwnApplication() {}

    /** The session as the application with this client id; as it was where none was entered. */
    public static Session of(Session session, String id, String secret) {
        return id.isBlank()
                ? session
                : new Session(
                        session.settings(),
                        session.wire(),
                        session.files(),
                        session.tokens(),
                        session.clock(),
                        new Application(id.strip(), secret.strip(), ""));
    }
}
