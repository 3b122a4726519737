package dev.cartage.bench.desk;

import dev.cartage.bench.measure.Figures;
import dev.cartage.bench.measure.HubDatabase;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** Asks for pages over HTTP, one after the other, and says how long each takes. */
public final class Pages {
    private static final int EXPORT_SECONDS = 20;
    /** Pages asked for, uncounted, so that Java's compiler has seen the code. */
    private static final int WARM_UP = 150;

    private final Reader reader;
    private final HubDatabase database;
    private final PrintStream out;

    public Pages(Reader reader, HubDatabase database, PrintStream out) {
        this.reader = reader;
        this.database = database;
        this.out = out;
    }

    public void measure(int rounds, Figures figures) throws IOException, SQLException {
        for (int page = 0; page < WARM_UP; page++) {
            reader.read("/orders");
        }
        figures.put("first_page_p95_ms", ask("list", lists(), rounds));
        figures.put("search_p95_ms", ask("search", searches(), rounds));
        figures.put("order_page_p95_ms", ask("order", orders(rounds * 5), 1));
        figures.put("export_rows_per_second", export());
    }

    /** All lists and searches that are asked for. */
    public List<String> mix() throws SQLException {
        List<String> all = new ArrayList<>(lists());
        all.addAll(searches());
        return all;
    }

    private List<String> lists() throws SQLException {
        String store = value("select id from store order by id offset 150 limit 1");
        return List.of(
                "/orders",
                "/orders?status=error",
                "/orders?status=abandoned",
                "/orders?status=closed",
                "/orders?status=open",
                "/orders?store=" + store,
                "/orders?store=" + store + "&status=canceled",
                "/orders?problem=address-too-long",
                "/orders?placed=" + words(">-7d"),
                "/orders?placed=" + words("<-400d"),
                "/orders?q=" + words("placed:2025-06-01..2025-06-03 -status:closed"),
                "/orders?merchant=" + value("select id from merchant order by id desc limit 1"),
                "/orders?warehouse=" + value("select id from warehouse order by id limit 1"),
                "/orders?platform=shopify&flow=shipments",
                "/orders?q=" + words("imported:<-500d"),
                "/orders?q=" + words("country:fr"),
                "/orders?q=" + words("units:>3 -status:closed -status:open"),
                "/orders?q=" + words("tracking:1z999aa1000077*"),
                "/orders?q=" + words("reference:ref-4711"),
                "/orders?after=" + value("select id from orders order by id offset 5000 limit 1"));
    }

    private List<String> searches() throws SQLException {
        String number = value("select number from orders order by id offset 77 limit 1");
        String email = value("select customer_email from orders order by id offset 7777 limit 1");
        String tracking = value("select tracking_number from parcel order by id offset 5 limit 1");
        List<String> terms = List.of(
                number,
                email,
                tracking,
                "SKU-0001",
                "SKU-0499",
                "whitcombe",
                "ada",
                "no-such-thing-at-all",
                "zzqx",
                "status:error whitcombe",
                "sku:SKU-0300 country:us",
                "ada castellano SKU-0002",
                "noor quill SKU-0499",
                "buyer12345",
                "zzqx whitcombe",
                "gift-wrap-blue");
        return terms.stream().map(term -> "/orders?q=" + words(term)).toList();
    }

    private List<String> orders(int most) throws SQLException {
        return database.rows("select id from orders tablesample bernoulli (1) limit " + most).stream()
                .map(row -> "/orders/" + row.getFirst())
                .toList();
    }

    private String value(String sql) throws SQLException {
        return database.rows(sql).getFirst().getFirst();
    }

    private static String words(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private double ask(String what, List<String> paths, int rounds) throws IOException {
        List<Double> all = new ArrayList<>();
        for (String path : paths) {
            reader.read(path);
            List<Double> times = new ArrayList<>();
            for (int round = 0; round < rounds; round++) {
                times.add(reader.read(path));
            }
            if (rounds > 1) {
                out.printf("%-6s %7.1f ms median %7.1f ms p95  %s%n", what, at(times, 0.5), at(times, 0.95), path);
            }
            all.addAll(times);
        }
        return at(all, 0.95);
    }

    private static double at(List<Double> times, double part) {
        List<Double> sorted = new ArrayList<>(times);
        Collections.sort(sorted);
        return sorted.get(Math.min(sorted.size() - 1, (int) Math.ceil(part * sorted.size()) - 1));
    }

    /** Rows that come in some seconds, or all of them. */
    private double export() throws IOException {
        long start = System.nanoTime();
        long rows = -1;
        try (var lines =
                new BufferedReader(new InputStreamReader(reader.send("/orders.csv"), StandardCharsets.UTF_8))) {
            while (lines.readLine() != null && System.nanoTime() - start < EXPORT_SECONDS * 1_000_000_000L) {
                rows++;
            }
            return rows / ((System.nanoTime() - start) / 1e9);
        }
    }
}
