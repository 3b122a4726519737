package dev.cartage.hub.api;

import dev.cartage.hub.rule.Rules;
import dev.cartage.hub.rule.SavedRule;
import dev.cartage.hub.rule.Saving;
import dev.cartage.hub.rule.Scope;
import dev.cartage.rules.hook.Hook;
import dev.cartage.rules.syntax.Fault;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * {@code /api/rules}: list, read, create, save, switch, move, share, delete. A text with errors is answered by 422 and its
 * faults, a save based on an old version by 409 and the rule as it stands.
 */
@RestController
class RulesEndpoint {
    private final Rules rules;
    private final Author author;

    RulesEndpoint(Rules rules, Author author) {
        this.rules = rules;
        this.author = author;
    }

    @GetMapping("/api/rules")
    List<Map<String, Object>> all() {
        return rules.all().stream().map(RulesEndpoint::show).toList();
    }

    @GetMapping("/api/rules/{id}")
    Map<String, Object> one(@PathVariable long id) {
        Map<String, Object> shown = show(find(id));
        shown.put("versions", rules.versions(id));
        return shown;
    }

    private SavedRule find(long id) {
        return rules.find(id).orElseThrow(() -> new NoSuchThing("There is no rule " + id + "."));
    }

    private static Map<String, Object> show(SavedRule rule) {
        Map<String, Object> shown = new LinkedHashMap<>();
        shown.put("id", rule.id());
        shown.put("name", rule.name());
        shown.put("hook", rule.hook().event());
        shown.put("active", rule.active());
        shown.put("priority", rule.priority());
        shown.put("version", rule.version());
        shown.put("scopes", rule.scopes().stream().map(RulesEndpoint::word).toList());
        shown.put("text", rule.text());
        if (rule.hook() == Hook.ORDER_TIMER) {
            shown.put("every_minutes", rule.everyMinutes());
        }
        return shown;
    }

    /** As {@code account} or {@code store/7}. */
    private static String word(Scope scope) {
        return scope.place() == 0 ? scope.kind().word() : scope.kind().word() + "/" + scope.place();
    }

    @PostMapping("/api/rules")
    ResponseEntity<Object> create(Body body) {
        Hook hook = Hook.of(body.text("hook"))
                .orElseThrow(() -> new BadRequest("There is no hook “" + body.text("hook") + "”."));
        return answer(rules.create(hook, body.required("text"), scopes(body), author.name()));
    }

    @PutMapping("/api/rules/{id}")
    ResponseEntity<Object> save(@PathVariable long id, Body body) {
        find(id);
        return answer(rules.save(id, body.number("version"), body.required("text"), author.name()));
    }

    private static List<Scope> scopes(Body body) {
        var scopes = body.texts("scopes");
        return scopes.isEmpty()
                ? List.of(Scope.ACCOUNT)
                : scopes.stream().map(RulesEndpoint::scope).toList();
    }

    private static Scope scope(String word) {
        try {
            String[] parts = word.split("/", 2);
            Scope.Kind kind = Scope.Kind.valueOf(parts[0].toUpperCase(Locale.ROOT));
            return new Scope(kind, parts.length == 1 ? 0 : Long.parseLong(parts[1]));
        } catch (IllegalArgumentException unknown) {
            throw new BadRequest("“" + word + "” is no scope; write account, store/ID, warehouse/ID or connection/ID.");
        }
    }

    private static ResponseEntity<Object> answer(Saving saving) {
        return switch (saving) {
            case Saving.Saved saved -> ResponseEntity.ok(show(saved.rule()));
            case Saving.Faulty faulty ->
                ResponseEntity.unprocessableContent().body(Map.of("faults", faults(faulty.faults())));
            case Saving.Stale stale -> ResponseEntity.status(409).body(show(stale.current()));
        };
    }

    private static List<Map<String, Object>> faults(List<Fault> faults) {
        return faults.stream()
                .map(fault -> Map.<String, Object>of(
                        "line", fault.place().line(),
                        "column", fault.place().column(),
                        "error", fault.isError(),
                        "sentence", fault.sentence(),
                        "suggestion", fault.suggestion()))
                .toList();
    }

    @PostMapping("/api/rules/{id}/activate")
    Map<String, Object> activate(@PathVariable long id) {
        find(id);
        return show(rules.activate(id));
    }

    @PostMapping("/api/rules/{id}/deactivate")
    Map<String, Object> deactivate(@PathVariable long id) {
        find(id);
        return show(rules.deactivate(id));
    }

    @PutMapping("/api/rules/{id}/priority")
    List<Map<String, Object>> move(@PathVariable long id, Body body) {
        find(id);
        return rules.move(id, body.number("priority")).stream()
                .map(RulesEndpoint::show)
                .toList();
    }

    @PutMapping("/api/rules/{id}/scopes")
    Map<String, Object> share(@PathVariable long id, Body body) {
        find(id);
        return show(rules.share(id, scopes(body)));
    }

    /** How often a rule of {@code order.timer} runs. */
    @PutMapping("/api/rules/{id}/every")
    Map<String, Object> every(@PathVariable long id, Body body) {
        find(id);
        return show(rules.runEvery(id, body.number("minutes")));
    }

    @DeleteMapping("/api/rules/{id}")
    void delete(@PathVariable long id) {
        find(id);
        rules.delete(id);
    }
}
