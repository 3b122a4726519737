package dev.cartage.hub.order;

import dev.cartage.hub.rule.RuleLog;
import dev.cartage.hub.storage.Batch;
import dev.cartage.rules.hook.Hook;
import java.time.Instant;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Writes what follows from rules besides the order itself: tags, times, bundles, family, and what rules did. */
final class Consequences {
    private final RuleLog log;
    private final Holds holds;
    private final Bundles bundles;

    Consequences(RuleLog log, Holds holds, Bundles bundles) {
        this.log = log;
        this.holds = holds;
        this.bundles = bundles;
    }

    /** In the transaction that enters or changes the orders. Where no rule did anything, the database is not asked. */
    void write(JdbcClient jdbc, List<NewOrder> orders, Instant now) {
        List<NewOrder> touched =
                orders.stream().filter(order -> order.ruling() != Ruling.NONE).toList();
        if (touched.isEmpty()) {
            return;
        }
        writeTags(jdbc, touched);
        writeFamily(jdbc, touched.stream().filter(order -> order.parent() != 0).toList());
        holds.byRule(touched.stream()
                .filter(order -> order.way() instanceof Way.Held)
                .map(order -> new Holds.Until(
                        order.id(), ((Way.Held) order.way()).by().until()))
                .toList());
        bundles.join(
                touched.stream()
                        .filter(order -> order.way() instanceof Way.Bundled)
                        .map(order -> Bundles.Joining.of(order, ((Way.Bundled) order.way()).by()))
                        .toList(),
                now);
        log.write(touched.stream()
                .map(order -> new RuleLog.Entry(
                        order.id(),
                        Hook.ORDER_IMPORT,
                        now,
                        order.ruling().touches(),
                        order.ruling().notices()))
                .toList());
    }

    private static void writeTags(JdbcClient jdbc, List<NewOrder> orders) {
        Tags.write(
                jdbc,
                orders.stream()
                        .flatMap(order -> order.ruling().tags().stream().map(tag -> new Tags.Tag(order.id(), tag)))
                        .toList());
    }

    private static void writeFamily(JdbcClient jdbc, List<NewOrder> parts) {
        Batch.of(parts)
                .longs(NewOrder::parent)
                .longs(NewOrder::id)
                .update(
                        jdbc,
                        "insert into order_kin (order_id, kin_id, kind) select unnest(?), unnest(?), 'part' on conflict do nothing");
        Batch.of(parts)
                .longs(part -> part.waiting().storeId())
                .texts(part -> part.waiting().raw().externalId())
                .ints(NewOrder::part)
                .longs(NewOrder::id)
                .update(jdbc, """
                        insert into order_identity (store_id, external_id, part, order_id)
                        select * from unnest(?, ?, ?, ?)
                        """);
    }
}
