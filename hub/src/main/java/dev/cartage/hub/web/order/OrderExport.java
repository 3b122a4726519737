package dev.cartage.hub.web.order;

import dev.cartage.hub.connection.Merchants;
import dev.cartage.hub.connection.Stores;
import dev.cartage.hub.connection.Warehouses;
import dev.cartage.hub.order.read.OrderFinder;
import dev.cartage.hub.order.read.OrderRow;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.PrintWriter;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** {@code /orders.csv}: the list as a spreadsheet, with the same filters. RFC 4180, UTF-8 with a mark for Excel. */
@Controller
class OrderExport {
    private static final int PAGE = 2_000;

    private final OrderFinder finder;
    private final Stores stores;
    private final Merchants merchants;
    private final Warehouses warehouses;

    OrderExport(OrderFinder finder, Stores stores, Merchants merchants, Warehouses warehouses) {
        this.finder = finder;
        this.stores = stores;
        this.merchants = merchants;
        this.warehouses = warehouses;
    }

    /** Page by page, so that a list of any size is never held: what a page brings is sent before the next is read. */
    @GetMapping("/orders.csv")
    void export(OrderQuery query, HttpServletResponse response) throws IOException {
        response.setContentType("text/csv;charset=utf-8");
        response.setHeader(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"orders.csv\"");
        var out = response.getWriter();
        var names = Names.read(stores, merchants, warehouses);
        var columns = query.shown();
        out.print("\uFEFF"
                + Stream.concat(Stream.of("number"), columns.stream().map(Column::word))
                        .collect(Collectors.joining(","))
                + "\r\n");
        var filter = query.filter();
        Optional<Long> after = Optional.of(Long.MAX_VALUE);
        while (after.isPresent() && !out.checkError()) {
            var page = finder.allBelow(filter, after.get(), PAGE);
            page.rows().forEach(row -> write(row, columns, names, out));
            after = page.older();
        }
    }

    private static void write(OrderRow row, List<Column> columns, Names names, PrintWriter out) {
        out.print(Stream.concat(Stream.of(row.number()), columns.stream().map(column -> column.text(row, names)))
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
