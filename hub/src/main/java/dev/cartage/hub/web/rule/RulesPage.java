package dev.cartage.hub.web.rule;

import dev.cartage.hub.rule.Finding;
import dev.cartage.hub.rule.Lint;
import dev.cartage.hub.rule.RuleLog;
import dev.cartage.hub.rule.Rules;
import dev.cartage.hub.rule.SavedRule;
import dev.cartage.hub.rule.Scope;
import dev.cartage.hub.web.Pages;
import dev.cartage.rules.hook.Hook;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.view.RedirectView;

/** {@code /rules}: all rules by hook, in the order in which they run. */
@Controller
public class RulesPage {
    private static final int BACK = 30;

    private final Rules rules;
    private final RuleLog log;
    private final Lint lint;
    private final Places places;
    private final Clock clock;

    RulesPage(Rules rules, RuleLog log, Lint lint, Places places, Clock clock) {
        this.rules = rules;
        this.log = log;
        this.lint = lint;
        this.places = places;
        this.clock = clock;
    }

    /** @param matched how many records it did something with in the last 30 days */
    public record Row(SavedRule rule, String where, long matched, List<Finding> findings) {}

    /** The rules of one hook. */
    public record Group(Hook hook, List<Row> rows) {}

    /** @param places by scope, for the filter @param general findings that are about no rule */
    public record Listing(
            List<Group> groups,
            Map<String, String> places,
            String hook,
            String place,
            boolean empty,
            List<Finding> general,
            List<Template> templates) {
        /** Whether all rules of each hook are shown, so that their order can be changed. */
        public boolean whole() {
            return place.isEmpty();
        }

        public List<Hook> hooks() {
            return List.of(Hook.values());
        }
    }

    @GetMapping("/rules")
    View list(@RequestParam(defaultValue = "") String hook, @RequestParam(defaultValue = "") String place) {
        var all = rules.all();
        var names = places.all();
        var findings = lint.all();
        var matched = log.hitsSince(
                LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC).minusDays(BACK));
        List<Group> groups = new ArrayList<>();
        for (Hook one : Hook.values()) {
            var rows = all.stream()
                    .filter(rule ->
                            rule.hook() == one && (hook.isEmpty() || one.event().equals(hook)))
                    .filter(rule -> place.isEmpty() || countsAt(rule, place))
                    .map(rule -> new Row(
                            rule,
                            Places.names(rule.scopes(), names),
                            matched.getOrDefault(rule.id(), 0L),
                            findings.stream()
                                    .filter(finding -> finding.rule() == rule.id())
                                    .toList()))
                    .toList();
            if (!rows.isEmpty()) {
                groups.add(new Group(one, rows));
            }
        }
        var general = findings.stream().filter(finding -> finding.rule() == 0).toList();
        return Pages.show(
                "rule/list",
                "Rules",
                new Listing(
                        groups, names, hook, place, all.isEmpty(), all.isEmpty() ? List.of() : general, Template.ALL));
    }

    private static boolean countsAt(SavedRule rule, String place) {
        return rule.scopes().stream()
                .anyMatch(scope ->
                        scope.equals(Scope.ACCOUNT) || Places.word(scope).equals(place));
    }

    @PostMapping("/rules/{id:\\d+}/move")
    View move(@PathVariable long id, @RequestParam int priority) {
        rules.move(id, priority);
        return new RedirectView("/rules");
    }

    @PostMapping("/rules/{id:\\d+}/delete")
    View delete(@PathVariable long id) {
        rules.delete(id);
        return new RedirectView("/rules");
    }
}
