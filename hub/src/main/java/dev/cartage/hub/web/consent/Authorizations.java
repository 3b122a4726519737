package dev.cartage.hub.web.consent;

import dev.cartage.hub.connection.Applications;
import dev.cartage.hub.connection.Connectors;
import dev.cartage.hub.connection.Consents;
import dev.cartage.spi.Connector;
import dev.cartage.spi.Registration;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Knows for which stores there is an Authorize button, and what stands beside it. */
@Component
public class Authorizations {
    private final Connectors connectors;
    private final Applications applications;
    private final Consents consents;

    Authorizations(Connectors connectors, Applications applications, Consents consents) {
        this.connectors = connectors;
        this.applications = applications;
        this.consents = consents;
    }

    /**
     * Empty where the platform asks nobody for consent.
     *
     * @param remote {@code store/ID} or {@code draft/ID}
     * @param action where the button leads
     */
    public Optional<Authorizing> of(String remote, String platform, String action) {
        return connectors
                .find(platform)
                .flatMap(connector -> connector
                        .registration()
                        .map(registration -> authorizing(connector, registration, remote, action)));
    }

    private Authorizing authorizing(Connector connector, Registration registration, String remote, String action) {
        return new Authorizing(
                connector.title(),
                applications.find(connector.platform()).isPresent(),
                !registration.required(),
                consents.until(remote, connector.platform()),
                action);
    }
}
