package dev.cartage.hub.order;

import dev.cartage.hub.storage.Ids;
import dev.cartage.model.Order;
import dev.cartage.model.OrderEvent;
import dev.cartage.model.OrderEvent.Note;
import dev.cartage.model.OrderFields;
import dev.cartage.model.OrderState.Mark;
import dev.cartage.spi.Location;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Follows a store that wants part of an order shipped from a location of which it said nothing when the order was taken:
 * because it was held there, or lay elsewhere. What nobody has yet becomes an order of its own; what lay elsewhere is taken
 * from there if it has not left, and else a person decides.
 */
final class Moves {
    private final Ids ids;
    private final Intake intake;
    private final OrderBook book;
    private final Parts parts;
    private final AfterSending afterSending;

    Moves(Ids ids, Intake intake, OrderBook book, Parts parts, AfterSending afterSending) {
        this.ids = ids;
        this.intake = intake;
        this.book = book;
        this.parts = parts;
        this.afterSending = afterSending;
    }

    /**
     * Joins the caller's transaction.
     *
     * @return the order as it stands at the locations that have it already, as far as the store still speaks of them
     */
    Optional<Order> follow(JdbcClient jdbc, KnownOrder known, Verdict verdict, NewOrder said, Instant now) {
        List<Share> shares = verdict.shares();
        boolean located = !shares.isEmpty()
                && shares.stream().noneMatch(share -> share.locations().isEmpty())
                && known.mark() != Mark.DELETED
                && known.mark() != Mark.ARCHIVED
                && !OwnOrders.isOurs(known.externalId());
        List<Carrier> carriers = located ? Carrier.of(jdbc, known.orderId(), known.mark() == Mark.ROUTED) : List.of();
        if (carriers.isEmpty()
                || carriers.stream().anyMatch(carrier -> carrier.locations().isEmpty())) {
            return Optional.of(said.order());
        }
        Set<String> reached = new HashSet<>();
        carriers.forEach(carrier -> reached.addAll(carrier.locations()));
        for (Share share : shares) {
            if (share.isWithdrawn()) {
                carriers.stream()
                        .filter(carrier -> share.isOfAny(carrier.locations()))
                        .forEach(carrier -> parts.withdrawPart(jdbc, carrier.orderId(), now));
            } else if (!share.isOfAny(reached) && !arrive(jdbc, known, verdict, share, carriers)) {
                return Optional.empty();
            }
        }
        return said.ruling().parts().isEmpty()
                ? Optional.of(said.order()).filter(order -> isAt(reached, order))
                : said.ruling().parts().stream()
                        .map(part -> part.order())
                        .filter(order -> isAt(reached, order))
                        .findFirst()
                        .map(part ->
                                part.with(OrderFields.GIFT_MESSAGE, said.order().get(OrderFields.GIFT_MESSAGE)));
    }

    private static boolean isAt(Set<String> reached, Order order) {
        return Share.locations(order).stream().anyMatch(reached::contains);
    }

    /**
     * Whether it goes there; else a person was asked, and nothing more is to be said. What a person canceled of an order
     * that went as one may be reset by that person, and then goes where it belongs.
     */
    private boolean arrive(JdbcClient jdbc, KnownOrder known, Verdict verdict, Share share, List<Carrier> carriers) {
        List<Carrier> keeping = carriers.stream()
                .filter(carrier -> carrier.gaveUp(share, verdict.shares(), carrier.orderId() == known.orderId()))
                .filter(carrier -> carrier.orderId() == known.orderId()
                        || !carrier.isGone(verdict.shares())
                        || !parts.cancelUnsent(jdbc, carrier.orderId(), "its move to another location"))
                .toList();
        if (keeping.isEmpty()) {
            enter(jdbc, known, share);
            return true;
        }
        String place = share.order().lines().getFirst().custom().getOrDefault(Location.NAME, "another location");
        keeping.stream().filter(Carrier::isOpen).forEach(carrier -> afterSending.moved(carrier.orderId(), place));
        jdbc.sql("update orders set raw_id = ? where id = ?")
                .params(verdict.waiting().rawId(), known.orderId())
                .update();
        return false;
    }

    private void enter(JdbcClient jdbc, KnownOrder known, Share share) {
        long id = ids.next();
        int relatives = jdbc.sql("select count(*) from order_kin where order_id = ? and kind in ('split', 'part')")
                .param(known.orderId())
                .query(Integer.class)
                .single();
        String edits = jdbc.sql("select edits from orders where id = ?")
                .param(known.orderId())
                .query(String.class)
                .single();
        int number = relatives + (known.mark() == Mark.ROUTED ? 1 : 2);
        Order order = Edits.read(edits).ofShare().over(RuleLines.partOf(share.order(), "-" + number, false));
        intake.receive(known.storeId(), List.of(OwnOrders.document(id, "1", order)), Optional.empty());
        jdbc.sql("insert into order_kin (order_id, kin_id, kind) values (?, ?, 'split') on conflict do nothing")
                .params(known.orderId(), id)
                .update();
        book.record(List.of(new OrderBook.Entry(
                known.orderId(),
                new OrderEvent.Noted(Note.SPLIT),
                "store",
                Map.of("number", order.get(OrderFields.NUMBER)))));
    }
}
