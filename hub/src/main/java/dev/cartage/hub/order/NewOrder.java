package dev.cartage.hub.order;

import dev.cartage.model.Order;
import dev.cartage.model.Problem;
import java.util.Optional;

/**
 * An order that is about to be entered.
 *
 * @param problem what keeps it from leaving
 * @param sentAs the reference under which it was sent before it was deleted and came again; "" if it never was
 */
record NewOrder(long id, Waiting waiting, Route route, Order order, Optional<Problem> problem, String sentAs) {

    static NewOrder of(long id, Verdict verdict, String sentAs) {
        return switch (verdict) {
            case Verdict.Good good ->
                new NewOrder(id, good.waiting(), good.route(), good.order(), Optional.empty(), sentAs);
            case Verdict.Bad bad ->
                new NewOrder(id, bad.waiting(), bad.route(), bad.order(), Optional.of(bad.problem()), sentAs);
            case Verdict.Withdrawn _, Verdict.NotOurs _ ->
                throw new IllegalArgumentException("Not an order: " + verdict);
        };
    }
}
