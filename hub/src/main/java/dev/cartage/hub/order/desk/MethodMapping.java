package dev.cartage.hub.order.desk;

import dev.cartage.hub.order.read.UnmappedMethods;
import dev.cartage.hub.rule.LookupTable;
import dev.cartage.hub.rule.LookupTable.Row;
import dev.cartage.hub.rule.Rules;
import dev.cartage.hub.rule.Saving;
import dev.cartage.hub.rule.Scope;
import dev.cartage.hub.rule.Tables;
import dev.cartage.hub.storage.Tx;
import dev.cartage.rules.hook.Hook;
import java.util.ArrayList;
import java.util.List;

/**
 * Says by which carrier a store's shipping method goes: in the store's lookup table {@code shipping methods}, and by a rule that
 * reads it, made where there is none. The orders that waited for it are reprocessed.
 */
public final class MethodMapping {
    private static final String TABLE = "shipping methods";
    private static final List<String> COLUMNS = List.of("carrier", "service", "code");

    private static final String RULE = """
            rule "Shipping methods by table"
              when lookup order.external_shipping_description in "shipping methods" column "carrier" is_not blank then
                set order.shipping_carrier_name to lookup order.external_shipping_description in "shipping methods" column "carrier"
                set order.shipping_carrier_service_level to lookup order.external_shipping_description in "shipping methods" column "service"
                set order.shipping_warehouse_code to lookup order.external_shipping_description in "shipping methods" column "code"
              end
            end
            """;

    private final Tx tx;
    private final Tables tables;
    private final Rules rules;
    private final UnmappedMethods methods;
    private final Bulk bulk;

    MethodMapping(Tx tx, Tables tables, Rules rules, UnmappedMethods methods, Bulk bulk) {
        this.tx = tx;
        this.tables = tables;
        this.rules = rules;
        this.methods = methods;
        this.bulk = bulk;
    }

    /** @param code what the warehouse calls it; "" where it needs none, as with the service */
    public record Target(String carrier, String service, String code) {
        String cell(String column) {
            return switch (column) {
                case "carrier" -> carrier;
                case "service" -> service;
                case "code" -> code;
                default -> "";
            };
        }
    }

    /** @return the run that reprocesses the orders */
    public long map(long storeId, String method, Target target, Actor actor) {
        return tx.call(_ -> {
            write(storeId, method, target);
            ensureRule(storeId, actor);
            return bulk.start(methods.orders(storeId, method, Bulk.MOST), "", new BulkAction("reprocess", ""), actor);
        });
    }

    private void write(long storeId, String method, Target target) {
        Scope scope = Scope.store(storeId);
        LookupTable table = tables.all().stream()
                .filter(one -> one.name().equals(TABLE) && one.scope().equals(scope))
                .findFirst()
                .orElseGet(() -> tables.create(TABLE, scope, COLUMNS));
        List<Row> rows = new ArrayList<>(tables.rows(table.id()));
        rows.removeIf(row -> row.key().equals(method));
        rows.add(new Row(method, table.columns().stream().map(target::cell).toList()));
        tables.write(table.id(), table.version(), table.columns(), rows);
    }

    private void ensureRule(long storeId, Actor actor) {
        boolean there = rules.active(Hook.ORDER_IMPORT).stream()
                .filter(rule ->
                        rule.scopes().contains(Scope.ACCOUNT) || rule.scopes().contains(Scope.store(storeId)))
                .anyMatch(rule -> rule.text().contains("in \"" + TABLE + "\""));
        if (!there) {
            Saving saved = rules.create(Hook.ORDER_IMPORT, RULE, List.of(Scope.store(storeId)), actor.name());
            if (saved instanceof Saving.Saved done) {
                rules.activate(done.rule().id());
            }
        }
    }
}
