package dev.cartage.hub.web.consent;

import dev.cartage.hub.connection.Connectors;
import dev.cartage.hub.connection.Consents;
import dev.cartage.hub.connection.Consents.Wanted;
import dev.cartage.hub.web.OwnAddress;
import dev.cartage.hub.web.Pages;
import dev.cartage.spi.Connector;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.net.URI;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.View;

/** Sends browsers to platforms. */
@Component
public class Departure {
    static final String CALLBACK = "/authorized";

    private final Consents consents;
    private final Connectors connectors;
    private final OwnAddress own;

    Departure(Consents consents, Connectors connectors, OwnAddress own) {
        this.consents = consents;
        this.connectors = connectors;
        this.own = own;
    }

    /** @param page of the platform; @param host where it is */
    public record Leaving(String platform, URI page, String host) {}

    /** Who is to be let in where. @param by who presses the button; @param handOver a merchant's link, or 0 */
    public record Order(String remote, String platform, Map<String, String> answers, long handOver, String by) {}

    /** Where platforms send browsers back. */
    public URI callback(HttpServletRequest request) {
        return own.of(CALLBACK, request);
    }

    /**
     * A page that leads on by itself. No redirect, for browsers hold a form to this site alone, wherever it is passed on.
     *
     * @throws dev.cartage.spi.RemoteException if the platform asks for no consent, or a setting or the application is
     *     missing
     */
    public View leave(Order order, HttpServletRequest request, HttpServletResponse response) {
        var wanted = new Wanted(
                order.remote(), order.platform(), order.answers(), order.handOver(), order.by(), callback(request));
        var page = consents.begin(wanted, ConsentCookie.give(request, response));
        response.setHeader("Refresh", "0; url=" + page.toASCIIString());
        var title = connectors.find(order.platform()).map(Connector::title).orElse(order.platform());
        var leaving = new Leaving(title, page, String.valueOf(page.getHost()));
        return Pages.show("consent/leaving", "On to " + title, leaving);
    }
}
