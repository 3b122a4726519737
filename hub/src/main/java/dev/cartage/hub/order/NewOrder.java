package dev.cartage.hub.order;

import dev.cartage.model.Order;
import dev.cartage.model.Problem;
import java.util.Optional;

/**
 * An order that is about to be entered.
 *
 * @param part 0 for an order as the store placed it; from 1 for the parts that rules made of one
 * @param parent the order that this is a part of; 0 for none
 * @param problem what keeps it from leaving
 * @param sentAs the reference under which it was sent before it was deleted and came again; "" if it never was
 */
record NewOrder(
        long id,
        int part,
        long parent,
        Waiting waiting,
        Route route,
        Order order,
        Optional<Problem> problem,
        String sentAs,
        Ruling ruling) {

    static NewOrder of(long id, Verdict verdict, String sentAs) {
        return switch (verdict) {
            case Verdict.Good good ->
                new NewOrder(
                        id, 0, 0, good.waiting(), good.route(), good.order(), Optional.empty(), sentAs, good.ruling());
            case Verdict.Bad bad ->
                new NewOrder(
                        id,
                        0,
                        0,
                        bad.waiting(),
                        bad.route(),
                        bad.order(),
                        Optional.of(bad.problem()),
                        sentAs,
                        bad.ruling());
            case Verdict.Withdrawn _, Verdict.NotOurs _ ->
                throw new IllegalArgumentException("Not an order: " + verdict);
        };
    }

    /** One of the parts that rules made of this order. */
    NewOrder part(long partId, int number, Ruling.Part of) {
        return new NewOrder(partId, number, id, waiting, of.route(), of.order(), of.problem(), sentAs, of.ruling());
    }

    /** The same, with what follows from the way that it really takes. */
    NewOrder going(Way way) {
        boolean asRuled = way.equals(way());
        Ruling.Fate fate = asRuled ? ruling.fate() : new Ruling.Goes();
        return new NewOrder(id, part, parent, waiting, route, order, problem, sentAs, ruling.with(fate));
    }

    Way way() {
        return Way.of(problem, ruling, route.policy(), !sentAs.isEmpty());
    }
}
