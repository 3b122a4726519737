package dev.cartage.hub.web.rule;

import dev.cartage.hub.order.read.OrderFilter;
import dev.cartage.hub.order.read.OrderFinder;
import dev.cartage.hub.order.read.OrderRow;
import dev.cartage.hub.rule.RuleRecords;
import dev.cartage.hub.rule.RuleSet;
import dev.cartage.hub.rule.RuleSets;
import dev.cartage.hub.rule.Rules;
import dev.cartage.hub.rule.SavedRule;
import dev.cartage.hub.rule.Scope;
import dev.cartage.hub.web.Pages;
import dev.cartage.model.Problem;
import dev.cartage.rules.hook.Hook;
import dev.cartage.rules.hook.Input;
import dev.cartage.rules.hook.Subject;
import java.time.Clock;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** The test tab: a rule as it stands in the editor, run on one record that nothing else sees. */
@Controller
public class TrialPage {
    private static final int MOST_FOUND = 8;
    private static final int MOST_LINES = 50;
    private static final JsonMapper JSON =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    private final Rules rules;
    private final RuleSets sets;
    private final Places places;
    private final TrialData data;
    private final OrderFinder finder;
    private final Clock clock;

    TrialPage(Rules rules, RuleSets sets, Places places, TrialData data, OrderFinder finder, Clock clock) {
        this.rules = rules;
        this.sets = sets;
        this.places = places;
        this.data = data;
        this.finder = finder;
        this.clock = clock;
    }

    /** @param text of the records, as JSON; "" where there is none @param note where they come from */
    public record Data(String text, String note) {}

    @GetMapping("/rules/trial/orders")
    View orders(@RequestParam(defaultValue = "") String q, @RequestParam(defaultValue = "") String hook) {
        var filter = OrderFilter.of(q);
        List<OrderRow> found = finder.first(filter, MOST_FOUND).rows();
        return Pages.show("rule/found", hook, found);
    }

    @GetMapping("/rules/trial/order")
    View order(@RequestParam long id, @RequestParam String hook) {
        return data.order(id)
                .map(order -> records(hook, order, "A copy of a real order; the order itself stays as it is."))
                .orElseGet(() -> nothing("This order cannot be read any more. Choose another."));
    }

    private static View records(String hook, Subject order, String note) {
        var at = hook(hook);
        var json = JSON.writeValueAsString(RuleRecords.named(at, TrialData.around(at, order)));
        return Pages.show("rule/data", "", new Data(json, note));
    }

    private static View nothing(String note) {
        return Pages.show("rule/data", "", new Data("", note));
    }

    private static Hook hook(String event) {
        return Hook.of(event).orElse(Hook.ORDER_IMPORT);
    }

    @PostMapping("/rules/trial/suggest")
    View suggest(@RequestParam String hook, @RequestParam String text, @RequestParam(defaultValue = "0") long rule) {
        var set = set(Hook.ORDER_IMPORT, hook(hook) == Hook.ORDER_IMPORT ? text : "", rule);
        return data.suggest(set)
                .map(order -> records(hook, order, "A recent order that the rule does something with, or the newest."))
                .orElseGet(() ->
                        records(hook, Subject.of(data.invent(2)), "There is no order yet, so this one is made up."));
    }

    /** Read with the lookup tables and the time zone of where the saved rule counts; a new one counts everywhere. */
    private RuleSet set(Hook hook, String text, long saved) {
        var scopes = rules.find(saved).map(SavedRule::scopes).orElse(List.of(Scope.ACCOUNT));
        var rule = new SavedRule(saved, hook, "", text, scopes, 1, true, 0, 60, clock.instant());
        return sets.of(hook, places.within(scopes), List.of(rule));
    }

    @GetMapping("/rules/trial/generate")
    View generate(@RequestParam String hook, @RequestParam(defaultValue = "2") int lines) {
        int many = Math.clamp(lines, 1, MOST_LINES);
        return records(hook, Subject.of(data.invent(many)), "Made up.");
    }

    @PostMapping("/rules/trial/run")
    View run(
            @RequestParam String hook,
            @RequestParam String text,
            @RequestParam(defaultValue = "0") long rule,
            @RequestParam(defaultValue = "") String records) {
        try {
            var subjects = RuleRecords.read(hook(hook), JSON.readTree(records.isBlank() ? "{}" : records));
            var set = set(hook(hook), text, rule);
            var broken = set.broken();
            if (broken.isPresent() || text.isBlank()) {
                return problem(
                        broken.map(Problem::sentence).orElse("There is no rule yet."), "Correct the rule first.");
            }
            long began = System.nanoTime();
            set.run(new Input(subjects, clock.instant(), set.zone(), false));
            long took = System.nanoTime() - began;
            var result = set.run(new Input(subjects, clock.instant(), set.zone(), true));
            return Pages.show("rule/outcome", "", TrialOutcome.of(subjects, result, set.touched(result), took));
        } catch (JacksonException notJson) {
            return problem(
                    "The data is no JSON: " + notJson.getOriginalMessage(), "Correct it, or choose an order again.");
        } catch (IllegalArgumentException unreadable) {
            return problem(String.valueOf(unreadable.getMessage()), "Correct the data.");
        }
    }

    private static View problem(String sentence, String whatToDo) {
        return Pages.show("rule/problem", "", new Problem("trial", sentence, whatToDo));
    }
}
