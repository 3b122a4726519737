package dev.cartage.hub.web.setting;

import dev.cartage.hub.connection.Applications;
import dev.cartage.hub.connection.Applications.Registered;
import dev.cartage.hub.connection.Connectors;
import dev.cartage.hub.connection.Refused;
import dev.cartage.hub.web.NotFound;
import dev.cartage.hub.web.Pages;
import dev.cartage.hub.web.consent.Departure;
import dev.cartage.model.Problem;
import dev.cartage.spi.Application;
import dev.cartage.spi.Connector;
import dev.cartage.spi.Registration;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.view.RedirectView;

/** {@code /settings/applications}: what Cartage is registered as at platforms where merchants press Authorize. */
@Controller
@RequestMapping("/settings/applications")
public class ApplicationsPage {
    private final Applications applications;
    private final Connectors connectors;
    private final Departure departure;

    ApplicationsPage(Applications applications, Connectors connectors, Departure departure) {
        this.applications = applications;
        this.connectors = connectors;
        this.departure = departure;
    }

    /** One platform. */
    public record Row(String platform, String title, Registration registration, Optional<Registered> registered) {}

    /** @param callback what is entered at each platform; @param secure whether it begins with https */
    public record Listing(List<Row> rows, String callback, boolean secure, Optional<Problem> problem) {}

    @GetMapping
    View list(HttpServletRequest request) {
        return page(Optional.empty(), request);
    }

    private View page(Optional<Problem> problem, HttpServletRequest request) {
        var rows = connectors.thatAskForConsent().stream().map(this::row).toList();
        var callback = departure.callback(request);
        var listing = new Listing(rows, callback.toString(), "https".equals(callback.getScheme()), problem);
        return Pages.show("setting/applications", "Applications", listing);
    }

    private Row row(Connector connector) {
        return new Row(
                connector.platform(),
                connector.title(),
                connector.registration().orElseThrow(),
                applications.find(connector.platform()));
    }

    @PostMapping("/{platform}")
    View save(
            @PathVariable String platform,
            @RequestParam String clientId,
            @RequestParam(defaultValue = "") String secret,
            @RequestParam(defaultValue = "") String name,
            HttpServletRequest request) {
        try {
            applications.save(require(platform), new Application(clientId.strip(), secret, name));
            return new RedirectView("/settings/applications");
        } catch (Refused refused) {
            return page(Optional.of(refused.problems().getFirst()), request);
        }
    }

    private String require(String platform) {
        return NotFound.unless(connectors.thatAskForConsent().stream()
                .map(Connector::platform)
                .filter(platform::equals)
                .findFirst());
    }

    @PostMapping("/{platform}/remove")
    View remove(@PathVariable String platform) {
        applications.remove(require(platform));
        return new RedirectView("/settings/applications");
    }
}
