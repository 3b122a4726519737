package dev.cartage.hub.flow;

import dev.cartage.hub.lane.Lane;
import dev.cartage.hub.order.EventData;
import dev.cartage.hub.order.OrderBook;
import dev.cartage.hub.order.ToWarehouse;
import dev.cartage.hub.storage.Batch;
import dev.cartage.hub.storage.Timestamps;
import dev.cartage.hub.storage.Tx;
import dev.cartage.model.OrderEvent;
import dev.cartage.spi.FileWarehouse.Confirmation;
import dev.cartage.spi.FileWarehouse.Confirms;
import dev.cartage.spi.FileWarehouse.Exchange;
import dev.cartage.spi.Files;
import dev.cartage.spi.Files.RemoteFile;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;

/** How a warehouse that works by files says that it has taken orders: by a file that names them, or by taking ours away. */
final class Confirmations {
    private final Tx tx;
    private final OrderBook book;
    private final ToWarehouse orders;

    Confirmations(Tx tx, OrderBook book, ToWarehouse orders) {
        this.tx = tx;
        this.book = book;
        this.orders = orders;
    }

    /** Joins the transaction that remembers the file. */
    void receive(long warehouseId, List<Confirmation> confirmations, String fileName, Instant now) {
        tx.run(jdbc -> {
            Map<String, Long> known = new HashMap<>();
            Batch.of(confirmations)
                    .value(warehouseId)
                    .texts(Confirmation::reference)
                    .query(
                            jdbc,
                            "select id, warehouse_reference from orders where warehouse_id = ? and warehouse_reference = any (?)",
                            (row, number) -> known.put(row.getString(2), row.getLong(1)));
            List<Long> taken = new ArrayList<>();
            List<OrderBook.Entry> refused = new ArrayList<>();
            for (Confirmation confirmation : confirmations) {
                Optional<Long> order = Optional.ofNullable(known.get(confirmation.reference()));
                order.ifPresent(id -> confirmation
                        .refusal()
                        .ifPresentOrElse(
                                problem -> refused.add(new OrderBook.Entry(
                                        id, new OrderEvent.Failed(problem.code()), "warehouse", EventData.of(problem))),
                                () -> taken.add(id)));
            }
            book.record(refused);
            orders.confirmed(taken, fileName);
            closeConsignments(jdbc, warehouseId, now);
        });
    }

    /** A consignment is confirmed once none of its orders waits for an answer. */
    private static void closeConsignments(JdbcClient jdbc, long warehouseId, Instant now) {
        jdbc.sql("""
                        update consignment set confirmed_at = ?
                        where lane = ? and status = 'sent' and confirmed_at is null and not exists (
                            select from dispatch join order_state using (order_id)
                            where dispatch.id = any (consignment.members) and warehouse_leg = 'SENT'
                                and order_state.problem_code = '')
                        """)
                .params(
                        Timestamps.parameter(now),
                        Lane.warehouse(warehouseId, ToWarehouse.WORK).name())
                .update();
    }

    private record Waiting(long id, String folder, String fileName, List<Long> members) {}

    /** Confirms the orders of each file of ours that is gone from the folder. */
    void ofVanishedFiles(long warehouseId, Exchange exchange, Files files, Instant now) {
        if (exchange.confirms() != Confirms.FILE_GONE) {
            return;
        }
        // Read before the folder is listed: a file that is uploaded in between must not look as if it had vanished.
        List<Waiting> waiting = waiting(warehouseId);
        if (waiting.isEmpty()) {
            return;
        }
        Map<String, Set<String>> there = new HashMap<>();
        for (Waiting one : waiting) {
            String folder = one.folder().isEmpty() ? exchange.ordersFolder() : one.folder();
            if (!there.computeIfAbsent(folder, where -> names(files, where)).contains(one.fileName())) {
                confirm(one, now);
            }
        }
    }

    private static Set<String> names(Files files, String folder) {
        return files.list(folder).stream().map(RemoteFile::name).collect(Collectors.toSet());
    }

    private List<Waiting> waiting(long warehouseId) {
        return tx.call(jdbc -> jdbc.sql("""
                        select id, folder, file_name, array(
                            select subject_id from dispatch where dispatch.id = any (consignment.members)) orders
                        from consignment where lane = ? and status = 'sent' and confirmed_at is null order by id
                        """)
                .param(Lane.warehouse(warehouseId, ToWarehouse.WORK).name())
                .query((row, number) -> new Waiting(
                        row.getLong("id"), row.getString("folder"), row.getString("file_name"), List.of((Long[])
                                row.getArray("orders").getArray())))
                .list());
    }

    private void confirm(Waiting one, Instant now) {
        tx.run(jdbc -> {
            int first = jdbc.sql("update consignment set confirmed_at = ? where id = ? and confirmed_at is null")
                    .params(Timestamps.parameter(now), one.id())
                    .update();
            if (first == 1) {
                orders.confirmed(one.members(), one.fileName());
            }
        });
    }

    boolean areAwaited(long warehouseId, Exchange exchange) {
        return exchange.confirms() != Confirms.NONE
                && tx.call(jdbc -> jdbc.sql("""
                                select exists (select from consignment
                                    where lane = ? and status = 'sent' and confirmed_at is null)
                                """)
                        .param(Lane.warehouse(warehouseId, ToWarehouse.WORK).name())
                        .query(Boolean.class)
                        .single());
    }
}
