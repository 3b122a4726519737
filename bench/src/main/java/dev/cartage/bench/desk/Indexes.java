package dev.cartage.bench.desk;

import dev.cartage.bench.measure.HubDatabase;
import java.io.PrintStream;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/**
 * The indexes of the tables that are filled, as the hub's migrations made them: taken away, and made again. Small ones of a
 * part of a table stay, and the key of orders: the hub looks by them meanwhile whether somebody is needed.
 */
record Indexes(List<List<String>> statements) {
    private static final List<String> TABLES = List.of(
            "orders", "order_state", "order_line", "order_event", "order_search", "shipment", "parcel", "parcel_line");

    static Indexes leaveOut(HubDatabase database) throws SQLException {
        List<List<String>> statements = new ArrayList<>();
        for (String table : TABLES) {
            List<List<String>> keys = database.rows("""
                    select conname, pg_get_constraintdef(oid) from pg_constraint
                    where conrelid = '%s'::regclass and contype in ('p', 'u') and conname <> 'orders_pkey'
                    """.formatted(table));
            List<String> again = new ArrayList<>();
            for (List<String> key : keys) {
                database.execute("alter table %s drop constraint %s".formatted(table, key.get(0)));
                again.add("alter table %s add constraint %s %s".formatted(table, key.get(0), key.get(1)));
            }
            for (List<String> index : database.rows("""
                    select indexname, indexdef from pg_indexes
                    where tablename = '%s' and indexname <> 'orders_pkey' and indexdef not like '%% WHERE %%'
                    """.formatted(table))) {
                database.execute("drop index " + index.get(0));
                again.add(index.get(1));
            }
            database.execute("alter table %s set (autovacuum_enabled = off)".formatted(table));
            again.add("alter table %s reset (autovacuum_enabled)".formatted(table));
            again.add("vacuum analyze " + table);
            statements.add(again);
        }
        return new Indexes(statements);
    }

    void build(HubDatabase database, PrintStream out) throws SQLException {
        database.execute("set synchronous_commit = off");
        database.execute("set maintenance_work_mem = '1GB'");
        for (List<String> table : statements) {
            for (String statement : table) {
                long start = System.nanoTime();
                database.execute(statement);
                out.printf("%,8d s  %s%n", (System.nanoTime() - start) / 1_000_000_000, statement);
            }
        }
    }
}
