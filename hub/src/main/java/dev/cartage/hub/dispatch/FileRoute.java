package dev.cartage.hub.dispatch;

import dev.cartage.hub.lane.Lanes;
import dev.cartage.hub.lane.Turn;
import dev.cartage.hub.storage.Tx;
import dev.cartage.model.Problem;
import dev.cartage.spi.FileWarehouse;
import dev.cartage.spi.FileWarehouse.OrderFile;
import dev.cartage.spi.Files;
import dev.cartage.spi.Outcome;
import dev.cartage.spi.WarehouseOrder;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Orders leave as a file. The file is frozen in the database, then delivered: uploaded under a name nobody takes, checked,
 * written down as staged, and made whole in one instant. After a crash the staged file tells by itself whether it has
 * left; it is never made anew.
 */
final class FileRoute implements Way {
    private final Tx tx;
    private final Subjects<WarehouseOrder> orders;
    private final Consignments consignments;
    private final Settlements settlements;
    private final FileWarehouse warehouse;
    private final Files.Servers servers;
    private final FileDelivery delivery;

    FileRoute(
            Tx tx,
            Lanes lanes,
            Subjects<WarehouseOrder> orders,
            Consignments consignments,
            Settlements settlements,
            FileWarehouse warehouse,
            Files.Servers servers) {
        this.tx = tx;
        this.orders = orders;
        this.consignments = consignments;
        this.settlements = settlements;
        this.warehouse = warehouse;
        this.servers = servers;
        this.delivery = new FileDelivery(tx, lanes, orders, consignments, settlements, warehouse.exchange());
    }

    @Override
    public Optional<Instant> step(Turn turn, Instant now) {
        Optional<Consignment> next = consignments.open(turn.lane()).or(() -> freeze(turn, now));
        if (next.isEmpty()) {
            return settlements.nextDue(turn.lane());
        }
        try (Files files = servers.open(warehouse.exchange().address())) {
            delivery.deliver(turn, next.get(), files, now);
        }
        return Optional.of(now);
    }

    private Optional<Consignment> freeze(Turn turn, Instant now) {
        return tx.call(jdbc -> {
            List<Dispatch> due =
                    consignments.ready(turn.lane(), orders, warehouse.exchange().batch(), now);
            Map<Long, WarehouseOrder> loaded = orders.leaving(turn.lane(), due);
            Members<WarehouseOrder> members = Members.of(due, loaded);
            consignments.supersede(members.gone());
            if (members.leaving().isEmpty()) {
                return Optional.empty();
            }
            Optional<OrderFile> file = write(members.leaving(), loaded, now);
            return file.isPresent()
                    ? file.map(written -> freeze(turn, members.leaving(), written, now))
                    : freezeWritable(turn, members.leaving(), loaded, now);
        });
    }

    private Consignment freeze(Turn turn, List<Dispatch> members, OrderFile file, Instant now) {
        return consignments.freeze(turn, members, file.name(), file.content(), now);
    }

    /** An order that cannot be written down must not hold up the others of its file. */
    private Optional<Consignment> freezeWritable(
            Turn turn, List<Dispatch> members, Map<Long, WarehouseOrder> loaded, Instant now) {
        List<Dispatch> bad = members.stream()
                .filter(one -> write(List.of(one), loaded, now).isEmpty())
                .toList();
        refuse(turn, bad, now);
        List<Dispatch> good = members.stream().filter(one -> !bad.contains(one)).toList();
        return write(good, loaded, now).map(file -> freeze(turn, good, file, now));
    }

    private void refuse(Turn turn, List<Dispatch> bad, Instant now) {
        Problem problem = new Problem(
                "order-cannot-be-written",
                "This order cannot be written into the warehouse's file format.",
                "Edit the order, for example its notes or SKUs, then reprocess it.");
        settlements.write(
                orders,
                turn.lane(),
                bad.stream()
                        .map(one -> new Settled(one, new Outcome.Refused(problem, Outcome.Retry.AFTER_EDIT), ""))
                        .toList(),
                now);
    }

    /** Empty if there is nothing to write, or if one of the orders cannot be written down. */
    private Optional<OrderFile> write(List<Dispatch> members, Map<Long, WarehouseOrder> loaded, Instant now) {
        if (members.isEmpty()) {
            return Optional.empty();
        }
        String unique = Long.toString(members.getFirst().id(), 36);
        try {
            return Optional.of(warehouse.write(
                    members.stream().map(one -> loaded.get(one.subject())).toList(), now, unique));
        } catch (RuntimeException cannot) {
            return Optional.empty();
        }
    }
}
