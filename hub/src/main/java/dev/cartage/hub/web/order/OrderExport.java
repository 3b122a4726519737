package dev.cartage.hub.web.order;

import dev.cartage.hub.connection.Store;
import dev.cartage.hub.connection.Stores;
import dev.cartage.hub.order.read.OrderFinder;
import dev.cartage.hub.order.read.OrderRow;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.PrintWriter;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** {@code /orders.csv}: the list as a spreadsheet, with the same filters. RFC 4180, UTF-8 with a mark for Excel. */
@Controller
class OrderExport {
    private static final int PAGE = 1_000;
    private static final int MOST = 100_000;

    private final OrderFinder finder;
    private final Stores stores;

    OrderExport(OrderFinder finder, Stores stores) {
        this.finder = finder;
        this.stores = stores;
    }

    @GetMapping("/orders.csv")
    void export(OrderQuery query, HttpServletResponse response) throws IOException {
        response.setContentType("text/csv;charset=utf-8");
        response.setHeader(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"orders.csv\"");
        var out = response.getWriter();
        out.print("\uFEFFnumber,status,problem,customer,country,store,units,placed_at\r\n");
        var filter = query.filter();
        var page = finder.first(filter, PAGE);
        for (int written = 0; ; written += PAGE) {
            page.rows().forEach(row -> write(row, out));
            Optional<Long> older = page.older();
            if (older.isEmpty() || written + PAGE >= MOST) {
                return;
            }
            page = finder.olderThan(filter, older.get(), PAGE);
        }
    }

    private void write(OrderRow row, PrintWriter out) {
        var store = stores.find(row.storeId()).map(Store::name).orElse("");
        out.print(Stream.of(
                        row.number(),
                        row.status().title(),
                        row.problem(),
                        row.customer(),
                        row.country(),
                        store,
                        Integer.toString(row.units()),
                        row.placedAt().toString())
                .map(OrderExport::quote)
                .collect(Collectors.joining(",")));
        out.print("\r\n");
    }

    /** A leading apostrophe keeps spreadsheets from running what a buyer typed as a formula. */
    private static String quote(String text) {
        var harmless = !text.isEmpty() && "=+-@\t\r".indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
        return "\"" + harmless.replace("\"", "\"\"") + "\"";
    }
}
