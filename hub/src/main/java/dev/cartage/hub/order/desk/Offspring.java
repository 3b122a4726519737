package dev.cartage.hub.order.desk;

import dev.cartage.hub.order.Edits;
import dev.cartage.hub.order.Intake;
import dev.cartage.hub.order.OwnOrders;
import dev.cartage.hub.storage.Ids;
import dev.cartage.hub.storage.Tx;
import dev.cartage.model.LineFields;
import dev.cartage.model.Order;
import dev.cartage.model.OrderEvent.Note;
import dev.cartage.model.OrderFields;
import dev.cartage.model.OrderLine;
import dev.cartage.model.Problem;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Orders that come of other orders, or of a person's hand. They enter by the same door as a store's. */
final class Offspring {
    private final Tx tx;
    private final Ids ids;
    private final Intake intake;
    private final Changes changes;
    private final Pen pen;

    Offspring(Tx tx, Ids ids, Intake intake, Changes changes, Pen pen) {
        this.tx = tx;
        this.ids = ids;
        this.intake = intake;
        this.changes = changes;
        this.pen = pen;
    }

    /** @return its id */
    long enter(long storeId, Order order) {
        long id = ids.next();
        String own = OwnOrders.PREFIX + id;
        Order known = order.externalId().isEmpty() ? order.with(OrderFields.EXTERNAL_ID, own) : order;
        Order named = known.number().isBlank() ? known.with(OrderFields.NUMBER, "M-" + id) : known;
        intake.receive(storeId, List.of(OwnOrders.document(id, "1", named)), Optional.empty());
        return id;
    }

    Optional<Problem> duplicate(Standing order, Actor actor) {
        Order copy = order.order()
                .with(OrderFields.EXTERNAL_ID, "")
                .with(OrderFields.NUMBER, order.number() + "-COPY")
                .withLines(order.order().lines());
        copy(order, copy, actor);
        return Optional.empty();
    }

    /** @return its id */
    long copy(Standing order, Order copy, Actor actor) {
        long id = enter(order.storeId(), copy);
        kin(order.id(), id, "copy");
        pen.note(List.of(order.id()), Note.DUPLICATED, actor.name(), Map.of("number", copy.number()));
        return id;
    }

    /** The units that go leave this order by an edit; they keep the store's own line, of which the store is told. */
    Optional<Problem> split(Standing order, Map<Integer, Integer> units, Actor actor, Instant now) {
        Map<String, Map<String, Edits.Change>> kept = new TreeMap<>();
        List<String> removed = new ArrayList<>();
        List<OrderLine> going = new ArrayList<>();
        List<OrderLine> lines = order.order().lines();
        for (int i = 0; i < lines.size(); i++) {
            OrderLine line = lines.get(i);
            int taken = units.getOrDefault(i + 1, 0);
            if (taken < 0 || taken > line.quantity()) {
                return Optional.of(notSo(line));
            }
            if (taken > 0) {
                going.add(line.with(LineFields.QUANTITY, taken));
            }
            if (taken == line.quantity() && taken > 0) {
                removed.add(line.id());
            } else if (taken > 0) {
                String was = Integer.toString(line.quantity());
                String left = Integer.toString(line.quantity() - taken);
                kept.put(line.id(), Map.of(LineFields.QUANTITY.name(), new Edits.Change(was, left)));
            }
        }
        if (going.isEmpty() || removed.size() == lines.size()) {
            return Optional.of(new Problem(
                    "nothing-split", "Each part needs at least one unit.", "Choose some units, but not all of them."));
        }
        return changes.edit(order, new Edits(Map.of(), kept, removed, List.of()), actor)
                .or(() -> part(order, going, actor));
    }

    private static Problem notSo(OrderLine line) {
        return new Problem(
                "split-too-many",
                "Only " + line.quantity() + " of " + line.sku() + " can go.",
                "Choose a number from 0 to " + line.quantity() + ".");
    }

    private Optional<Problem> part(Standing order, List<OrderLine> going, Actor actor) {
        int parts = tx.call(jdbc -> jdbc.sql("select count(*) from order_kin where order_id = ? and kind = 'split'")
                .param(order.id())
                .query(Integer.class)
                .single());
        Order part = order.order()
                .with(OrderFields.NUMBER, order.number() + "-" + (parts + 2))
                .withLines(going);
        long id = enter(order.storeId(), part);
        kin(order.id(), id, "split");
        pen.note(List.of(order.id()), Note.SPLIT, actor.name(), Map.of("number", part.number()));
        return Optional.empty();
    }

    /** The follower's lines travel with the leader; what ships of the leader is told of both. */
    Optional<Problem> merge(Standing follower, Standing leader, Actor actor, Instant now) {
        if (follower.warehouseId() != leader.warehouseId()) {
            return Optional.of(new Problem(
                    "other-warehouse",
                    "The two orders go to different warehouses.",
                    "Choose an order of the same one."));
        }
        List<Map<String, String>> added = follower.order().lines().stream()
                .map(line -> Map.of(
                        "sku", line.sku(), "name", line.name(), "qty_ordered", Integer.toString(line.quantity())))
                .toList();
        kin(leader.id(), follower.id(), "merged");
        pen.note(List.of(leader.id()), Note.MERGED, actor.name(), Map.of("number", follower.number()));
        return changes.edit(leader, new Edits(Map.of(), Map.of(), List.of(), added), actor)
                .or(() -> changes.bundle(follower, leader, actor));
    }

    /** The orders into which people or rules divided this one. */
    static List<Long> parts(JdbcClient jdbc, long orderId) {
        return jdbc.sql("select kin_id from order_kin where order_id = ? and kind in ('split', 'part') order by kin_id")
                .param(orderId)
                .query(Long.class)
                .list();
    }

    private void kin(long orderId, long kinId, String kind) {
        tx.run(jdbc -> jdbc.sql(
                        "insert into order_kin (order_id, kin_id, kind) values (?, ?, ?) on conflict do nothing")
                .params(orderId, kinId, kind)
                .update());
    }
}
