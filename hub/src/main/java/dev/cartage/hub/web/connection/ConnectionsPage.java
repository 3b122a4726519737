package dev.cartage.hub.web.connection;

import dev.cartage.hub.connection.Connection;
import dev.cartage.hub.connection.Connections;
import dev.cartage.hub.connection.Refused;
import dev.cartage.hub.flow.FullStockSync;
import dev.cartage.hub.web.NotFound;
import dev.cartage.hub.web.Pages;
import dev.cartage.hub.web.Words;
import dev.cartage.model.Problem;
import java.util.Arrays;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.view.RedirectView;

/** {@code /connections}: all of them, and each with its flows and settings. */
@Controller
@RequestMapping("/connections")
public class ConnectionsPage {
    private final Connections connections;
    private final Links links;
    private final FullStockSync stock;

    ConnectionsPage(Connections connections, Links links, FullStockSync stock) {
        this.connections = connections;
        this.links = links;
        this.stock = stock;
    }

    /** @param said what was just done; "" if nothing was */
    public record Detail(Link link, List<Problem> problems, String said) {}

    @GetMapping
    View list() {
        return Pages.show("connection/list", "Connections", links.all());
    }

    @GetMapping("/{id:\\d+}")
    View one(@PathVariable long id, @RequestParam(defaultValue = "") String told) {
        var said = told.matches("\\d{1,9}")
                ? "The store is being told " + Words.count(Long.parseLong(told), "level") + "."
                : "";
        return page("connection/one", id, List.of(), said);
    }

    private View page(String template, long id, List<Problem> problems, String said) {
        var connection = require(id);
        return Pages.show(template, connection.name(), new Detail(links.of(connection), problems, said));
    }

    private Connection require(long id) {
        return NotFound.unless(connections.find(id));
    }

    @PostMapping("/{id:\\d+}/enable")
    View enable(@PathVariable long id) {
        connections.enable(require(id).id());
        return new RedirectView("/connections/" + id);
    }

    @PostMapping("/{id:\\d+}/disable")
    View disable(@PathVariable long id) {
        connections.disable(require(id).id());
        return new RedirectView("/connections/" + id);
    }

    @PostMapping("/{id:\\d+}/stock-sync")
    View tellAllStock(@PathVariable long id) {
        try {
            return new RedirectView(
                    "/connections/" + id + "?told=" + stock.run(require(id).id()));
        } catch (Refused refused) {
            return page("connection/one", id, refused.problems(), "");
        }
    }

    @GetMapping("/{id:\\d+}/settings")
    View settings(@PathVariable long id) {
        return page("connection/settings", id, List.of(), "");
    }

    @PostMapping("/{id:\\d+}/settings")
    View save(@PathVariable long id, @RequestParam String name, @RequestParam(defaultValue = "") String locations) {
        var connection = require(id);
        var places = Arrays.stream(locations.split(","))
                .map(String::strip)
                .filter(place -> !place.isEmpty())
                .toList();
        try {
            connections.change(id, name.isBlank() ? connection.name() : name, connection.abandonAfter(), places);
            return page("connection/settings", id, List.of(), "Saved.");
        } catch (Refused refused) {
            return page("connection/settings", id, refused.problems(), "");
        }
    }
}
