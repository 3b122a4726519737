package dev.cartage.hub.web.connection;

import dev.cartage.hub.connection.Connection;
import dev.cartage.hub.connection.Connections;
import dev.cartage.hub.connection.Exchange;
import dev.cartage.hub.connection.ExchangeSearch;
import dev.cartage.hub.web.NotFound;
import dev.cartage.hub.web.Pages;
import java.util.List;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/** {@code /connections/ID/log}: each request and answer, and each file, secrets blanked. */
@Controller
@RequestMapping("/connections/{id:\\d+}")
public class ExchangeLogPage {
    private static final int SHOWN = 50;
    private static final int DOWNLOADED = 1_000;

    private final Connections connections;
    private final ExchangeSearch log;

    ExchangeLogPage(Connections connections, ExchangeSearch log) {
        this.connections = connections;
        this.log = log;
    }

    /** @param older id before which the next page begins; 0 on the last */
    public record Log(Connection connection, String text, boolean failed, List<Exchange> exchanges, long older) {
        public String side(Exchange exchange) {
            return exchange.remote().startsWith("store/") ? "Store" : "Warehouse";
        }
    }

    @GetMapping("/log")
    View log(
            @PathVariable long id,
            @RequestParam(defaultValue = "") String q,
            @RequestParam(defaultValue = "false") boolean failed,
            @RequestParam(defaultValue = "0") long before) {
        var connection = NotFound.unless(connections.find(id));
        var found = log.find(remotes(connection), q, failed, before > 0 ? before : Long.MAX_VALUE, SHOWN + 1);
        var page = found.subList(0, Math.min(SHOWN, found.size()));
        var older = found.size() > SHOWN ? page.getLast().id() : 0;
        return Pages.show("connection/log", "Log of " + connection.name(), new Log(connection, q, failed, page, older));
    }

    private static List<String> remotes(Connection connection) {
        return List.of("store/" + connection.storeId(), "warehouse/" + connection.warehouseId());
    }

    /** The newest thousand, as a text. */
    @GetMapping("/log.txt")
    ResponseEntity<String> download(@PathVariable long id, @RequestParam(defaultValue = "") String q) {
        var connection = NotFound.unless(connections.find(id));
        var text = new StringBuilder();
        log.find(remotes(connection), q, false, Long.MAX_VALUE, DOWNLOADED)
                .forEach(one -> text.append("""
                %s %s %s %s -> %d in %d ms %s
                %s
                %s

                """.formatted(
                                one.at(),
                                one.remote(),
                                one.operation(),
                                one.address(),
                                one.status(),
                                one.took().toMillis(),
                                one.problem(),
                                one.request(),
                                one.answer())));
        return ResponseEntity.ok()
                .header(HttpHeaders.CONTENT_TYPE, "text/plain;charset=utf-8")
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"log-" + id + ".txt\"")
                .body(text.toString());
    }
}
