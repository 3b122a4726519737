package dev.cartage.hub.order;

import dev.cartage.model.Order;
import dev.cartage.model.Problem;
import java.util.List;

/** What the judge makes of a document. */
sealed interface Verdict {
    Waiting waiting();

    /** What each connection is to carry of it, as the store says; none of what is no order. */
    default List<Share> shares() {
        return List.of();
    }

    /** An order that can go to the warehouse of the route, if the ruling lets it. */
    record Good(Waiting waiting, Route route, Order order, Ruling ruling, List<Share> shares) implements Verdict {}

    /** An order that a person must mend first. */
    record Bad(Waiting waiting, Route route, Order order, Problem problem, Ruling ruling, List<Share> shares)
            implements Verdict {}

    /** Canceled at the store; the reason is "" where it gives none. */
    record Withdrawn(Waiting waiting, String reason) implements Verdict {}

    /** Not for us; a known order stays as it is. */
    record NotOurs(Waiting waiting) implements Verdict {}
}
