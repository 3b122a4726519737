package dev.cartage.hub.order;

import dev.cartage.hub.lane.Lane;
import dev.cartage.hub.lane.LaneWorker;
import dev.cartage.hub.lane.Lanes;
import dev.cartage.hub.lane.Turn;
import dev.cartage.hub.rule.RuleSet;
import dev.cartage.hub.rule.RuleSets;
import dev.cartage.hub.storage.Batch;
import dev.cartage.hub.storage.Ids;
import dev.cartage.hub.storage.Tenant;
import dev.cartage.hub.storage.Tx;
import dev.cartage.rules.hook.Hook;
import dev.cartage.rules.hook.Input;
import dev.cartage.rules.hook.Subject;
import dev.cartage.rules.outcome.Result;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.json.JsonMapper;

/**
 * Runs the rules of {@code order.status} and {@code order.error}, soon after what they wait for. It is written down in the
 * transaction in which it happens, and only where the account has such rules.
 */
public final class RuleEvents implements LaneWorker, OrderBook.Listener {
    private static final String WORK = "rule-events";
    private static final int BATCH = 200;
    private static final JsonMapper JSON = JsonMapper.shared();

    private final Tx tx;
    private final Ids ids;
    private final Lanes lanes;
    private final RuleSets sets;
    private final Verdicts verdicts;
    private final InstantSource clock;

    RuleEvents(Tx tx, Ids ids, Lanes lanes, RuleSets sets, Verdicts verdicts, InstantSource clock) {
        this.tx = tx;
        this.ids = ids;
        this.lanes = lanes;
        this.sets = sets;
        this.verdicts = verdicts;
        this.clock = clock;
    }

    private record Event(long id, long orderId, Hook hook, Map<String, String> data) {}

    /** An order that comes in with a problem is an error like another; that it is here is no change of its status. */
    @Override
    public void opened(JdbcClient jdbc, List<OrderBook.Change> orders) {
        changed(
                jdbc,
                orders.stream()
                        .filter(order -> !order.problem().isEmpty())
                        .map(order -> new OrderBook.Change(
                                order.orderId(), order.storeId(), order.after(), order.after(), order.problem()))
                        .toList());
    }

    @Override
    public void changed(JdbcClient jdbc, List<OrderBook.Change> changes) {
        List<Event> events = new ArrayList<>();
        if (!changes.isEmpty() && sets.any(Hook.ORDER_STATUS)) {
            changes.stream()
                    .filter(change -> change.before() != change.after())
                    .forEach(change -> events.add(new Event(
                            ids.next(),
                            change.orderId(),
                            Hook.ORDER_STATUS,
                            Map.of(
                                    "from", change.before().title(),
                                    "to", change.after().title()))));
        }
        if (!changes.isEmpty() && sets.any(Hook.ORDER_ERROR)) {
            changes.stream()
                    .filter(change -> !change.problem().isEmpty())
                    .forEach(change -> events.add(new Event(
                            ids.next(), change.orderId(), Hook.ORDER_ERROR, Map.of("code", change.problem()))));
        }
        if (!events.isEmpty()) {
            Batch.of(events)
                    .longs(Event::id)
                    .longs(Event::orderId)
                    .texts(event -> event.hook().event())
                    .jsons(event -> JSON.writeValueAsString(event.data()))
                    .update(jdbc, "insert into rule_event (id, order_id, hook, data) select * from unnest(?, ?, ?, ?)");
            lanes.wake(List.of(Lane.account(Tenant.account(), WORK)), clock.instant());
        }
    }

    @Override
    public boolean walks(Lane lane) {
        return lane.place().equals("account") && lane.work().equals(WORK);
    }

    @Override
    public Optional<Instant> step(Turn turn, Instant now) {
        return tx.call(jdbc -> {
            List<Event> events = take(jdbc);
            Map<Long, RuledOrder> orders = new HashMap<>();
            RuledOrder.load(jdbc, events.stream().map(Event::orderId).distinct().toList())
                    .forEach(order -> orders.put(order.id(), order));
            for (Event event : events) {
                Optional.ofNullable(orders.get(event.orderId())).ifPresent(order -> judge(jdbc, event, order, now));
            }
            return events.isEmpty() ? Optional.empty() : Optional.of(now);
        });
    }

    private static List<Event> take(JdbcClient jdbc) {
        return jdbc.sql("""
                        delete from rule_event where id in (select id from rule_event order by id limit ? for update)
                        returning id, order_id, hook, data
                        """)
                .param(BATCH)
                .query((row, number) -> new Event(
                        row.getLong("id"),
                        row.getLong("order_id"),
                        Hook.of(row.getString("hook")).orElseThrow(),
                        texts(row.getString("data"))))
                .list();
    }

    private static Map<String, String> texts(String json) {
        Map<String, String> texts = new HashMap<>();
        JSON.readTree(json)
                .properties()
                .forEach(entry -> texts.put(entry.getKey(), entry.getValue().asString()));
        return texts;
    }

    /** A set that cannot run lets the order be: it is in no danger of leaving wrongly. */
    private void judge(JdbcClient jdbc, Event event, RuledOrder order, Instant now) {
        RuleSet rules = sets.at(event.hook(), order.where());
        if (rules.isEmpty() || rules.broken().isPresent()) {
            return;
        }
        Map<String, String> data = new HashMap<>(event.data());
        if (event.hook() == Hook.ORDER_ERROR) {
            data.putAll(lastProblem(jdbc, order.id()));
        }
        Subject about = RuleFacts.of(event.hook(), data);
        Result result = rules.run(new Input(List.of(order.subject(), about), now, rules.zone(), false));
        verdicts.carryOut(event.hook(), order, rules, result, now);
    }

    private static Map<String, String> lastProblem(JdbcClient jdbc, long orderId) {
        Map<String, String> told = jdbc.sql("""
                        select data from order_event where order_id = ? and data ->> 'sentence' is not null
                        order by seq desc limit 1
                        """)
                .param(orderId)
                .query(String.class)
                .optional()
                .map(RuleEvents::texts)
                .orElse(Map.of());
        return Map.of("sentence", told.getOrDefault("sentence", ""), "what_to_do", told.getOrDefault("action", ""));
    }
}
