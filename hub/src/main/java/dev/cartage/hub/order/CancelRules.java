package dev.cartage.hub.order;

import dev.cartage.hub.rule.RuleSet;
import dev.cartage.hub.rule.RuleSets;
import dev.cartage.hub.storage.Tx;
import dev.cartage.model.OrderEvent;
import dev.cartage.model.Problem;
import dev.cartage.rules.hook.Hook;
import dev.cartage.rules.hook.Input;
import dev.cartage.rules.outcome.Decision;
import dev.cartage.rules.outcome.Result;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Asks the {@code order.cancel} rules about a wish to cancel an order, before anything is done about it here or at the
 * warehouse. What they set, tag and tell is kept, whatever they answer.
 */
public final class CancelRules {
    private final Tx tx;
    private final OrderBook book;
    private final RuleSets sets;
    private final Verdicts verdicts;

    CancelRules(Tx tx, OrderBook book, RuleSets sets, Verdicts verdicts) {
        this.tx = tx;
        this.book = book;
        this.sets = sets;
        this.verdicts = verdicts;
    }

    /** What the rules say of the wish. */
    public sealed interface Answer {}

    /** Nothing: it goes as without rules. */
    public record Silent() implements Answer {}

    /** It is granted. */
    public record Granted() implements Answer {}

    /** It is refused, which stands on the Timeline, and the order goes on as it was. */
    public record Refused(Problem why) implements Answer {}

    /** The order is in Error now, with this problem, and nothing of it is canceled. */
    public record Stopped(Problem why) implements Answer {}

    /**
     * Joins the caller's transaction, which holds the order. Costs nothing where the account has no such rules.
     *
     * @param reason in the words of whoever asks; may be ""
     * @param requestedBy {@code store}, or a person's name
     */
    public Answer ask(long orderId, String reason, String requestedBy, Instant now) {
        if (!sets.any(Hook.ORDER_CANCEL)) {
            return new Silent();
        }
        return tx.call(jdbc -> RuledOrder.load(jdbc, List.of(orderId)).stream()
                .findFirst()
                .map(order -> ask(order, Map.of("reason", reason, "requested_by", requestedBy), now))
                .orElse(new Silent()));
    }

    private Answer ask(RuledOrder order, Map<String, String> wish, Instant now) {
        RuleSet rules = sets.at(Hook.ORDER_CANCEL, order.where());
        if (rules.isEmpty()) {
            return new Silent();
        }
        if (rules.broken().isPresent()) {
            return stopped(order, rules.broken().get());
        }
        Input input =
                new Input(List.of(order.subject(), RuleFacts.of(Hook.ORDER_CANCEL, wish)), now, rules.zone(), false);
        Result result = rules.run(input);
        verdicts.keep(Hook.ORDER_CANCEL, order, rules, result, now);
        Optional<Problem> failure = result.failure().map(Decision.Fail::problem);
        if (failure.isPresent()) {
            return stopped(order, failure.get());
        }
        Optional<Decision.Reject> rejected = result.all(Decision.Reject.class).stream()
                .filter(reject -> reject.target().line() == 0)
                .findFirst();
        return rejected.<Answer>map(reject -> refused(order, problem(reject)))
                .orElseGet(() -> result.first(Decision.Accept.class).isPresent() ? new Granted() : new Silent());
    }

    private Refused refused(RuledOrder order, Problem why) {
        OrderEvent refused = new OrderEvent.Noted(OrderEvent.Note.CANCEL_REFUSED);
        book.record(List.of(new OrderBook.Entry(order.id(), refused, "rule", EventData.of(why))));
        return new Refused(why);
    }

    private Stopped stopped(RuledOrder order, Problem why) {
        verdicts.fail(order.id(), why);
        return new Stopped(why);
    }

    private static Problem problem(Decision.Reject reject) {
        return new Problem(
                "cancel-refused-by-rule",
                "A rule keeps this order from being canceled: " + reject.reason() + ".",
                "Look at that rule. Where it does not fit this order, switch it off, and cancel again.");
    }
}
