package dev.cartage.hub.shipment;

import dev.cartage.hub.dispatch.Dispatches;
import dev.cartage.hub.dispatch.NewDispatch;
import dev.cartage.hub.order.EventData;
import dev.cartage.hub.order.OrderBook;
import dev.cartage.hub.order.Tags;
import dev.cartage.hub.rule.RuleLog;
import dev.cartage.hub.rule.RuleSet;
import dev.cartage.hub.rule.RuleSets;
import dev.cartage.model.OrderEvent;
import dev.cartage.model.Problem;
import dev.cartage.model.ShipmentFields;
import dev.cartage.model.Values;
import dev.cartage.rules.hook.Hook;
import dev.cartage.rules.hook.Input;
import dev.cartage.rules.hook.Subject;
import dev.cartage.rules.outcome.Decision;
import dev.cartage.rules.outcome.Result;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Writes the intents to tell stores of parcels, after the {@code shipment.notification} rules had their say. */
public final class Announcements {
    private static final Hook HOOK = Hook.SHIPMENT_NOTIFICATION;

    private final RuleSets sets;
    private final RuleLog log;
    private final OrderBook book;
    private final Dispatches dispatches;
    private final WholeOrders whole;

    Announcements(RuleSets sets, RuleLog log, OrderBook book, Dispatches dispatches, WholeOrders whole) {
        this.sets = sets;
        this.log = log;
        this.book = book;
        this.dispatches = dispatches;
        this.whole = whole;
    }

    /** Of parcels that were just counted. Joins the caller's transaction. */
    void counted(JdbcClient jdbc, List<NewDispatch> notices, Instant now) {
        write(jdbc, whole.inParts(notices), now);
    }

    /** Orders that changed: a store that waited for the whole of one is told of all its parcels. */
    void changed(JdbcClient jdbc, List<OrderBook.Change> changes, Instant now) {
        List<Long> completed = whole.completed(changes);
        if (!completed.isEmpty()) {
            write(jdbc, WholeOrders.complete(jdbc, completed), now);
        }
    }

    /** At a person's word. A store that is told of whole orders only still waits for the rest. */
    public void again(JdbcClient jdbc, List<NewDispatch> notices, Instant now) {
        List<NewDispatch> inParts = whole.inParts(notices);
        write(jdbc, inParts, now);
        List<Long> waiting = notices.stream()
                .filter(notice -> !inParts.contains(notice))
                .map(NewDispatch::orderId)
                .distinct()
                .toList();
        write(jdbc, WholeOrders.complete(jdbc, waiting), now);
    }

    /** In the transaction that counts the parcels. Costs nothing more where the account has no such rules. */
    private void write(JdbcClient jdbc, List<NewDispatch> notices, Instant now) {
        if (notices.isEmpty() || !sets.any(HOOK)) {
            dispatches.write(notices, now);
            return;
        }
        Map<Long, NewDispatch> byParcel =
                notices.stream().collect(Collectors.toMap(NewDispatch::subject, notice -> notice));
        List<NewDispatch> going = new ArrayList<>();
        for (AnnouncedParcels.Parcel parcel : AnnouncedParcels.load(jdbc, List.copyOf(byParcel.keySet()))) {
            Optional.ofNullable(byParcel.get(parcel.id()))
                    .filter(notice -> goesOn(jdbc, parcel, notice, now))
                    .ifPresent(going::add);
        }
        dispatches.write(going, now);
    }

    /** Carries out what rules decide; whether the store is to be told now. */
    private boolean goesOn(JdbcClient jdbc, AnnouncedParcels.Parcel parcel, NewDispatch notice, Instant now) {
        RuleSet rules = sets.at(HOOK, parcel.where());
        if (rules.isEmpty()) {
            return true;
        }
        if (rules.broken().isPresent()) {
            fail(parcel, rules.broken().get());
            return false;
        }
        Input input = new Input(List.of(parcel.subject(), Subject.of(parcel.order())), now, rules.zone(), false);
        Result result = rules.run(input);
        log.write(List.of(rules.entry(parcel.orderId(), HOOK, now, result)));
        Tags.write(
                jdbc,
                result.all(Decision.Tag.class).stream()
                        .map(tag -> new Tags.Tag(parcel.orderId(), tag.tag()))
                        .distinct()
                        .toList());
        Values changed = result.subject().values();
        AnnouncedParcels.change(
                jdbc,
                parcel.id(),
                changed.get(ShipmentFields.CARRIER),
                changed.get(ShipmentFields.SERVICE_LEVEL),
                changed.get(ShipmentFields.TRACKING_NUMBER));
        Optional<Problem> failure = result.failure().map(Decision.Fail::problem);
        if (failure.isPresent()) {
            fail(parcel, failure.get());
            return false;
        }
        if (result.isRejected() || result.first(Decision.Archive.class).isPresent()) {
            AnnouncedParcels.suppress(jdbc, List.of(parcel.id()), now);
            book.record(List.of(new OrderBook.Entry(
                    parcel.orderId(),
                    new OrderEvent.Told(parcel.units()),
                    "rule",
                    Map.of("sentence", "A rule kept the shipment from the store."))));
            return false;
        }
        Optional<Decision.Hold> hold = result.first(Decision.Hold.class);
        hold.ifPresent(held -> dispatches.write(List.of(notice), held.until()));
        return hold.isEmpty();
    }

    /** The store is not told before somebody has acted; Reprocess writes the intent anew. */
    private void fail(AnnouncedParcels.Parcel parcel, Problem problem) {
        book.record(List.of(new OrderBook.Entry(
                parcel.orderId(), new OrderEvent.Failed(problem.code()), "rule", EventData.of(problem))));
    }
}
