package dev.cartage.bench.desk;

import dev.cartage.bench.measure.HubDatabase;
import java.io.PrintStream;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.Map;

/** Shows, as the hub's own role, by which indexes lists and searches are answered. */
public final class Plans {
    private static final String LIST = """
            select orders.id, number, status, placed_at from orders join order_state on order_id = orders.id where %s limit 51
            """;

    private Plans() {}

    public static void print(HubDatabase database, PrintStream out) throws SQLException {
        Map<String, String> queries = new LinkedHashMap<>();
        queries.put("newest", LIST.formatted("true order by orders.id desc"));
        queries.put("rare status", LIST.formatted("shelf = 'ABANDONED' order by orders.id desc"));
        queries.put(
                "long ago",
                LIST.formatted("placed_at < now() - interval '400 days' order by placed_at desc, orders.id desc"));
        queries.put("rare word in the newest slice", """
                select order_id from order_search
                where slice = (select max(order_id) >> 18 from order_search) and account_id = current_account()
                    and text like '%zzqx%' order by order_id + 0 desc limit 1000
                """);
        queries.put("rare word in all others", """
                select order_id from order_search
                where slice + 0 <= 100000 and account_id = current_account()
                    and text like '%zzqx%' order by order_id + 0 desc limit 1000
                """);
        String account = database.rows("select min(id) from account").getFirst().getFirst();
        database.execute("set role cartage_app");
        database.rows("select set_config('cartage.account', '" + account + "', false)");
        for (Map.Entry<String, String> query : queries.entrySet()) {
            out.println("EXPLAIN " + query.getKey());
            database.rows("explain (analyze, costs off, buffers off, summary off) " + query.getValue())
                    .forEach(row -> out.println("  " + row.getFirst()));
        }
        database.execute("reset role");
    }
}
