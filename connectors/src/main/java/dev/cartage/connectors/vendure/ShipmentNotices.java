package dev.cartage.connectors.vendure;

import dev.cartage.connectors.support.Json;
import dev.cartage.connectors.support.Outcomes;
import dev.cartage.connectors.support.graphql.GraphQl;
import dev.cartage.connectors.support.graphql.Question;
import dev.cartage.connectors.support.graphql.Reply;
import dev.cartage.spi.Finding;
import dev.cartage.spi.Outcome;
import dev.cartage.spi.RemoteException;
import dev.cartage.spi.Repeat;
import dev.cartage.spi.ShipmentSink;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Tells Vendure what was shipped: one fulfillment for each parcel, which is first made and then marked as shipped. A call
 * that broke off in between is taken up where it ended.
 */
final class ShipmentNotices implements ShipmentSink {
    private static final int MOST = 25;
    private static final String BY_HAND = "manual-fulfillment";

    private final GraphQl api;

    ShipmentNotices(GraphQl api) {
        this.api = api;
    }

    /** Vendure keeps no key of ours, but shows each fulfillment with its tracking number and units. */
    @Override
    public Repeat repeat() {
        return Repeat.ASKABLE;
    }

    @Override
    public int batch() {
        return MOST;
    }

    @Override
    public List<Finding> find(List<Notice> notices) {
        Parcels parcels = Parcels.of(notices, api);
        return notices.stream().map(parcels::find).toList();
    }

    @Override
    public List<Outcome> tell(List<Notice> notices) {
        Parcels parcels = Parcels.of(notices, api);
        Outcome[] outcomes = new Outcome[notices.size()];
        List<Attempt> toMake = new ArrayList<>();
        List<Attempt> toShip = new ArrayList<>();
        for (int i = 0; i < notices.size(); i++) {
            Notice notice = notices.get(i);
            Optional<Outcome> refusal = ShipmentRefusal.beforehand(notice, parcels);
            Optional<String> begun = parcels.begun(notice);
            if (refusal.isPresent()) {
                outcomes[i] = refusal.get();
            } else if (begun.isPresent()) {
                toShip.add(new Attempt(i, notice, begun.get()));
            } else {
                toMake.add(new Attempt(i, notice, ""));
            }
        }
        toShip.addAll(make(toMake, outcomes));
        ship(toShip, outcomes);
        return List.of(outcomes);
    }

    /** Answers those that Vendure has made. */
    private List<Attempt> make(List<Attempt> attempts, Outcome[] outcomes) {
        List<Attempt> made = new ArrayList<>();
        List<Reply> answers = change(Query.FULFILL, attempts, ShipmentNotices::fulfillment, outcomes);
        for (int i = 0; i < answers.size(); i++) {
            Attempt attempt = attempts.get(i);
            outcomes[attempt.place()] = outcome(answers.get(i), attempt);
            if (outcomes[attempt.place()] instanceof Outcome.Sent(String id)) {
                made.add(new Attempt(attempt.place(), attempt.notice(), id));
            }
        }
        return made;
    }

    private void ship(List<Attempt> attempts, Outcome[] outcomes) {
        List<Reply> answers = change(Query.SHIP, attempts, one -> Json.object().put("id", one.fulfillment()), outcomes);
        for (int i = 0; i < answers.size(); i++) {
            outcomes[attempts.get(i).place()] = outcome(answers.get(i), attempts.get(i));
        }
    }

    private static Outcome outcome(Reply reply, Attempt attempt) {
        return reply.outcome(answer -> {
            String id = Json.text(answer, "id");
            return id.isEmpty() ? ShipmentRefusal.of(attempt.notice(), answer) : new Outcome.Sent(id);
        });
    }

    /** The answers; none if the call failed, and then the outcomes say so. */
    private List<Reply> change(
            Question query, List<Attempt> attempts, Function<Attempt, ObjectNode> variables, Outcome[] outcomes) {
        try {
            return api.change(query, attempts.stream().map(variables).toList());
        } catch (RemoteException trouble) {
            attempts.forEach(attempt -> outcomes[attempt.place()] = Outcomes.of(trouble));
            return List.of();
        }
    }

    private static ObjectNode fulfillment(Attempt attempt) {
        Notice notice = attempt.notice();
        ObjectNode variables = Json.object();
        ObjectNode input = variables.putObject("input");
        ArrayNode lines = input.putArray("lines");
        for (NoticeLine line : notice.lines()) {
            lines.addObject().put("orderLineId", line.line().id()).put("quantity", line.quantity());
        }
        ObjectNode handler = input.putObject("handler").put("code", BY_HAND);
        ArrayNode arguments = handler.putArray("arguments");
        arguments.addObject().put("name", "method").put("value", notice.carrier());
        arguments.addObject().put("name", "trackingCode").put("value", notice.trackingNumber());
        return variables;
    }

    /**
     * One notice on its way.
     *
     * @param place its place in the call
     * @param fulfillment Vendure's key; "" before it is made
     */
    private record Attempt(int place, Notice notice, String fulfillment) {}
}
