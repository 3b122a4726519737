package dev.cartage.hub.order;

import dev.cartage.hub.lane.Lane;
import dev.cartage.hub.lane.LaneWorker;
import dev.cartage.hub.lane.Turn;
import dev.cartage.hub.rule.RuleLog;
import dev.cartage.hub.rule.RuleSet;
import dev.cartage.hub.rule.RuleSets;
import dev.cartage.hub.rule.Rules;
import dev.cartage.hub.rule.SavedRule;
import dev.cartage.hub.rule.Touch;
import dev.cartage.hub.storage.Tx;
import dev.cartage.rules.hook.Hook;
import dev.cartage.rules.hook.Input;
import dev.cartage.rules.outcome.Result;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Runs the {@code order.timer} rules on every order that is under way, a page a step, as often as the most frequent of
 * them says. Rules that decide about an order what they decided the last time are not carried out again.
 */
public final class RuleTimer implements LaneWorker {
    private static final int PAGE = 200;

    private final Tx tx;
    private final RuleSets sets;
    private final Rules rules;
    private final RuleLog log;
    private final Verdicts verdicts;
    /** How far a round has come. It begins again on another node, which changes nothing. */
    private final Map<Long, Round> rounds = new ConcurrentHashMap<>();

    private record Round(Instant begun, long after) {}

    RuleTimer(Tx tx, RuleSets sets, Rules rules, RuleLog log, Verdicts verdicts) {
        this.tx = tx;
        this.sets = sets;
        this.rules = rules;
        this.log = log;
        this.verdicts = verdicts;
    }

    @Override
    public boolean walks(Lane lane) {
        return lane.place().equals("account") && lane.work().equals(Rules.TIMER);
    }

    @Override
    public Optional<Instant> step(Turn turn, Instant now) {
        if (!sets.any(Hook.ORDER_TIMER)) {
            return Optional.empty();
        }
        Duration every = every();
        Round round = rounds.getOrDefault(turn.lane().id(), new Round(Instant.EPOCH, 0));
        if (round.after() == 0 && round.begun().plus(every).isAfter(now)) {
            return Optional.of(round.begun().plus(every));
        }
        Instant begun = round.after() == 0 ? now : round.begun();
        List<Long> page = tx.call(jdbc -> judge(jdbc, round.after(), now));
        boolean more = page.size() == PAGE;
        rounds.put(turn.lane().id(), new Round(begun, more ? page.getLast() : 0));
        return Optional.of(more ? now : begun.plus(every));
    }

    private Duration every() {
        int minutes = rules.active(Hook.ORDER_TIMER).stream()
                .mapToInt(SavedRule::everyMinutes)
                .min()
                .orElse(60);
        return Duration.ofMinutes(minutes);
    }

    private List<Long> judge(JdbcClient jdbc, long after, Instant now) {
        List<Long> page = jdbc.sql("""
                        select order_id from order_state
                        where account_id = current_account() and not done and order_id > ? order by order_id limit ?
                        """).params(after, PAGE).query(Long.class).list();
        RuledOrder.load(jdbc, page).forEach(order -> judge(order, now));
        return page;
    }

    private void judge(RuledOrder order, Instant now) {
        RuleSet set = sets.at(Hook.ORDER_TIMER, order.where());
        if (set.isEmpty() || set.broken().isPresent()) {
            return;
        }
        Result result = set.run(new Input(List.of(order.subject()), now, set.zone(), false));
        List<Touch> touched = set.touched(result);
        boolean again = log.ofOrder(order.id()).stream()
                .filter(run -> run.hook() == Hook.ORDER_TIMER)
                .findFirst()
                .filter(run -> run.touches().equals(touched))
                .isPresent();
        if (!touched.isEmpty() && !again) {
            verdicts.carryOut(Hook.ORDER_TIMER, order, set, result, now);
        }
    }
}
