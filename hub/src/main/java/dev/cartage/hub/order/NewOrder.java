package dev.cartage.hub.order;

import dev.cartage.model.Order;
import dev.cartage.model.Problem;
import java.util.Optional;

/**
 * An order that is about to be entered.
 *
 * @param problem what keeps it from leaving
 */
record NewOrder(long id, Waiting waiting, Route route, Order order, Optional<Problem> problem) {

    static NewOrder of(long id, Verdict verdict) {
        return switch (verdict) {
            case Verdict.Good good -> new NewOrder(id, good.waiting(), good.route(), good.order(), Optional.empty());
            case Verdict.Bad bad ->
                new NewOrder(id, bad.waiting(), bad.route(), bad.order(), Optional.of(bad.problem()));
            case Verdict.Withdrawn _, Verdict.NotOurs _ ->
                throw new IllegalArgumentException("Not an order: " + verdict);
        };
    }
}
