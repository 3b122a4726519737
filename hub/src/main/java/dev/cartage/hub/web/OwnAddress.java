package dev.cartage.hub.web;

import dev.cartage.hub.connection.HubAddress;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/** The addresses of pages as others outside may use them. */
@Component
public class OwnAddress {
    private final HubAddress hub;

    OwnAddress(HubAddress hub) {
        this.hub = hub;
    }

    /** Below {@code CARTAGE_URL}; without it where the browser that asks has reached us. @param path begins with a slash */
    public URI of(String path, HttpServletRequest request) {
        return hub.page(path.substring(1))
                .orElseGet(() -> ServletUriComponentsBuilder.fromRequestUri(request)
                        .replacePath(path)
                        .replaceQuery(null)
                        .build()
                        .toUri());
    }
}
