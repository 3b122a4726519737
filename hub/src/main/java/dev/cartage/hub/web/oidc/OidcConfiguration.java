package dev.cartage.hub.web.oidc;

import dev.cartage.transport.AddressGuard;
import dev.cartage.transport.HttpExchange;
import dev.cartage.transport.HttpLimits;
import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;

/** Wires this package. */
@Configuration(proxyBeanMethods = false)
class OidcConfiguration {
    /** Wherever it is: whoever runs the hub has named it, not a user. */
    @Bean
    OidcProvider oidcProvider(Environment environment, Clock clock) {
        var everywhere = AddressGuard.allowing("0.0.0.0/0", "::/0");
        return new OidcProvider(OidcSettings.of(environment), new HttpExchange(everywhere, HttpLimits.usual(), clock));
    }
}
