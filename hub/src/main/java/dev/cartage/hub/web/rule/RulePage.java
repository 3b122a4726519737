package dev.cartage.hub.web.rule;

import dev.cartage.hub.connection.Refused;
import dev.cartage.hub.rule.RuleVersion;
import dev.cartage.hub.rule.Rules;
import dev.cartage.hub.rule.SavedRule;
import dev.cartage.hub.rule.Saving;
import dev.cartage.hub.rule.Scope;
import dev.cartage.hub.rule.TextDiff;
import dev.cartage.hub.web.NotFound;
import dev.cartage.hub.web.Pages;
import dev.cartage.model.Problem;
import dev.cartage.rules.hook.Hook;
import dev.cartage.rules.syntax.Fault;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.view.RedirectView;

/** {@code /rules/ID} and {@code /rules/new}: one rule, drawn or written, tried out, and switched on. */
@Controller
public class RulePage {
    private static final int HOURLY = 60;

    private final Rules rules;
    private final Places places;

    RulePage(Rules rules, Places places) {
        this.rules = rules;
        this.places = places;
    }

    /**
     * What the page shows.
     *
     * @param saved empty for a new rule
     * @param text as it stands in the editor
     * @param version on which the text is based; 0 for a new rule
     * @param words what the editors know, as JSON
     */
    public record Sheet(
            Optional<SavedRule> saved,
            Hook hook,
            String text,
            int version,
            List<Scope> scopes,
            Map<String, String> places,
            String words,
            List<RuleVersion> versions,
            List<Problem> problems) {
        public boolean counts(String place) {
            return scopes.stream().anyMatch(scope -> Places.word(scope).equals(place));
        }

        public String where() {
            return Places.names(scopes, places);
        }

        public boolean active() {
            return saved.map(SavedRule::active).orElse(false);
        }

        public boolean timed() {
            return hook == Hook.ORDER_TIMER;
        }

        /** In minutes. */
        public int every() {
            return saved.map(SavedRule::everyMinutes).orElse(HOURLY);
        }

        public long id() {
            return saved.map(SavedRule::id).orElse(0L);
        }
    }

    public static List<Template> templates() {
        return Template.ALL;
    }

    @GetMapping("/rules/new")
    View fresh(
            @RequestParam(defaultValue = "order.import") String hook,
            @RequestParam(defaultValue = "") String template) {
        var begin = Template.find(template);
        var at = begin.map(Template::hook).orElse(Hook.of(hook).orElse(Hook.ORDER_IMPORT));
        return page(Optional.empty(), at, begin.map(Template::text).orElse(""), 0, List.of(Scope.ACCOUNT), List.of());
    }

    private View page(
            Optional<SavedRule> saved,
            Hook hook,
            String text,
            int version,
            List<Scope> scopes,
            List<Problem> problems) {
        var words = Vocabulary.of(hook, saved.map(SavedRule::id).orElse(0L), places.warehouses());
        var versions = saved.map(rule -> rules.versions(rule.id())).orElse(List.of());
        var sheet = new Sheet(saved, hook, text, version, scopes, places.all(), words, versions, problems);
        return Pages.show("rule/one", saved.map(SavedRule::name).orElse("New rule"), sheet);
    }

    @GetMapping("/rules/{id:\\d+}")
    View one(@PathVariable long id) {
        return page(NotFound.unless(rules.find(id)), List.of());
    }

    private View page(SavedRule rule, List<Problem> problems) {
        return page(Optional.of(rule), rule.hook(), rule.text(), rule.version(), rule.scopes(), problems);
    }

    @PostMapping("/rules/new")
    View create(
            @RequestParam String hook,
            @RequestParam String text,
            @RequestParam(defaultValue = "") List<String> place,
            @RequestParam(defaultValue = "" + HOURLY) int every,
            HttpServletRequest request) {
        var at = Hook.of(hook).orElse(Hook.ORDER_IMPORT);
        var scopes = places.read(place);
        return switch (rules.create(at, text, scopes, author(request))) {
            case Saving.Saved made ->
                new RedirectView(
                        "/rules/" + rules.runEvery(made.rule().id(), every).id());
            case Saving.Faulty faulty -> page(Optional.empty(), at, text, 0, scopes, problems(faulty));
            case Saving.Stale stale ->
                new RedirectView("/rules/" + stale.current().id());
        };
    }

    private static String author(HttpServletRequest request) {
        return Pages.who(request).orElseThrow().person().name();
    }

    private static List<Problem> problems(Saving.Faulty faulty) {
        return faulty.faults().stream()
                .filter(Fault::isError)
                .map(fault -> new Problem("rule-faulty", "Not saved: " + fault, "Correct it, and save again."))
                .toList();
    }

    @PostMapping("/rules/{id:\\d+}/save")
    View save(@PathVariable long id, @RequestParam int version, @RequestParam String text, HttpServletRequest request) {
        return answer(rules.save(id, version, text, author(request)), id, version, text);
    }

    private View answer(Saving saving, long id, int version, String text) {
        return switch (saving) {
            case Saving.Saved _ -> new RedirectView("/rules/" + id);
            case Saving.Faulty faulty -> {
                var rule = rules.require(id);
                yield page(Optional.of(rule), rule.hook(), text, version, rule.scopes(), problems(faulty));
            }
            case Saving.Stale(SavedRule current) ->
                page(
                        Optional.of(current),
                        current.hook(),
                        text,
                        current.version(),
                        current.scopes(),
                        List.of(stale(current)));
        };
    }

    private static Problem stale(SavedRule current) {
        return new Problem(
                "rule-stale",
                "Not saved: somebody else has saved version " + current.version() + " meanwhile.",
                "Your text is still here. See under History what they changed; save again to put yours in its place.");
    }

    @PostMapping("/rules/{id:\\d+}/roll-back")
    View rollBack(@PathVariable long id, @RequestParam int version, @RequestParam int to, HttpServletRequest request) {
        return answer(
                rules.rollBack(id, version, to, author(request)),
                id,
                version,
                rules.require(id).text());
    }

    @GetMapping("/rules/{id:\\d+}/difference")
    View difference(@PathVariable long id, @RequestParam int from, @RequestParam int to) {
        List<TextDiff.Line> lines = rules.diff(id, from, to);
        return Pages.show("rule/difference", "", lines);
    }

    @PostMapping("/rules/{id:\\d+}/on")
    View on(@PathVariable long id, @RequestParam(defaultValue = "false") boolean list) {
        try {
            rules.activate(id);
            return new RedirectView(list ? "/rules" : "/rules/" + id);
        } catch (Refused refused) {
            return page(rules.require(id), refused.problems());
        }
    }

    @PostMapping("/rules/{id:\\d+}/off")
    View off(@PathVariable long id, @RequestParam(defaultValue = "false") boolean list) {
        rules.deactivate(id);
        return new RedirectView(list ? "/rules" : "/rules/" + id);
    }

    @PostMapping("/rules/{id:\\d+}/places")
    View share(@PathVariable long id, @RequestParam(defaultValue = "") List<String> place) {
        rules.share(id, places.read(place));
        return new RedirectView("/rules/" + id);
    }

    /** @param every in minutes */
    @PostMapping("/rules/{id:\\d+}/every")
    View every(@PathVariable long id, @RequestParam int every) {
        rules.runEvery(id, every);
        return new RedirectView("/rules/" + id);
    }
}
