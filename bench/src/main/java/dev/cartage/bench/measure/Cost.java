package dev.cartage.bench.measure;

import dev.cartage.bench.process.Hub;
import dev.cartage.bench.world.World;
import java.io.IOException;
import java.sql.SQLException;

/**
 * What had been used up at one moment, or between two.
 *
 * @param hub processor time, in microseconds as the next two
 * @param statements that the hub sent, those that only begin or end a transaction left out
 * @param requests that the stores got
 */
public record Cost(
        long hub, long postgres, long sandbox, long statements, long transactions, long fsyncs, long requests) {

    public static Cost now(Hub hub, HubDatabase database, World world) throws IOException, SQLException {
        return new Cost(
                Processor.ofProcess(hub.process().toHandle()),
                Processor.ofDescendants(hub.process().toHandle()),
                Processor.ofProcess(world.process()),
                database.number("""
                        select coalesce(sum(calls), 0) from pg_stat_statements
                        where userid = 'cartage_app'::regrole and query !~* '^(begin|commit|rollback)'
                        """),
                database.number("select xact_commit from pg_stat_database where datname = current_database()"),
                database.number("select coalesce(sum(fsyncs), 0) from pg_stat_io"),
                world.progress().requests());
    }

    public Cost since(Cost before) {
        return new Cost(
                hub - before.hub,
                postgres - before.postgres,
                sandbox - before.sandbox,
                statements - before.statements,
                transactions - before.transactions,
                fsyncs - before.fsyncs,
                requests - before.requests);
    }

    /** Adds the figures of one order. */
    public void put(Figures figures, long orders) {
        figures.put("hub_cpu_us_per_order", hub / Math.max(1, orders));
        figures.put("postgres_cpu_us_per_order", postgres / Math.max(1, orders));
        figures.put("sandbox_cpu_us_per_order", sandbox / Math.max(1, orders));
        figures.put("sql_statements_per_100_orders", of100(statements, orders));
        figures.put("transactions_per_100_orders", of100(transactions, orders));
        figures.put("fsyncs_per_100_orders", of100(fsyncs, orders));
        figures.put(
                "requests_per_order",
                String.format(java.util.Locale.ROOT, "%.2f", (double) requests / Math.max(1, orders)));
    }

    private static double of100(long sum, long orders) {
        return 100.0 * sum / Math.max(1, orders);
    }
}
