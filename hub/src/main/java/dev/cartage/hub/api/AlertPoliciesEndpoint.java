package dev.cartage.hub.api;

import dev.cartage.hub.alert.AlertEvent;
import dev.cartage.hub.alert.Channel;
import dev.cartage.hub.alert.Channels;
import dev.cartage.hub.alert.Grouping;
import dev.cartage.hub.alert.Policies;
import dev.cartage.hub.alert.Policy;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** {@code /api/alert_policies}: who is told of what. */
@RestController
@RequestMapping("/api/alert_policies")
class AlertPoliciesEndpoint {
    private final Policies policies;
    private final Channels channels;
    private final PolicyScopes scopes;

    AlertPoliciesEndpoint(Policies policies, Channels channels, PolicyScopes scopes) {
        this.policies = policies;
        this.channels = channels;
        this.scopes = scopes;
    }

    @GetMapping
    List<Map<String, Object>> all() {
        return policies.all().stream().map(AlertPoliciesEndpoint::show).toList();
    }

    @GetMapping("/{id}")
    Map<String, Object> one(@PathVariable long id) {
        return show(require(id));
    }

    private Policy require(long id) {
        return policies.find(id).orElseThrow(() -> new NoSuchThing("There is no alert policy " + id + "."));
    }

    private static Map<String, Object> show(Policy policy) {
        Map<String, Object> shown = new LinkedHashMap<>();
        shown.put("id", policy.id());
        shown.put("name", policy.name());
        shown.put(
                "events",
                policy.events().stream().map(AlertEvent::stored).sorted().toList());
        shown.put("scope", PolicyScopes.shown(policy.scope()));
        shown.put("channel_ids", policy.channels());
        shown.put("grouping", policy.grouping().stored());
        shown.put("close_after_hours", policy.closeAfterHours());
        return shown;
    }

    /** Without events it watches the usual ones, without channels it tells all. */
    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    Map<String, Object> create(Body body) {
        var all = channels.all().stream().map(Channel::id).toList();
        var usual = Set.copyOf(AlertEvent.usual());
        var fresh = new Policy(0, "", usual, "", all, Grouping.TARGET, Policy.USUAL_HOURS);
        return show(policies.save(changed(fresh, body)));
    }

    /** Changes what is sent. */
    @PatchMapping("/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void change(@PathVariable long id, Body body) {
        policies.save(changed(require(id), body));
    }

    private Policy changed(Policy policy, Body body) {
        return new Policy(
                policy.id(),
                body.has("name") ? body.text("name") : policy.name(),
                body.has("events") ? events(body.texts("events")) : policy.events(),
                body.has("scope") ? scopes.read(body.text("scope")) : policy.scope(),
                body.has("channel_ids") ? known(body.texts("channel_ids")) : policy.channels(),
                body.has("grouping") ? grouping(body.text("grouping")) : policy.grouping(),
                body.has("close_after_hours") ? body.number("close_after_hours") : policy.closeAfterHours());
    }

    private static Set<AlertEvent> events(List<String> words) {
        return words.stream()
                .map(word -> Arrays.stream(AlertEvent.values())
                        .filter(event -> event.stored().equals(word.strip()))
                        .findFirst()
                        .orElseThrow(() -> new BadRequest("There is no event “" + word + "”.")))
                .collect(Collectors.toSet());
    }

    private List<Long> known(List<String> ids) {
        var all = channels.all().stream().map(Channel::id).toList();
        return ids.stream()
                .map(id -> all.stream()
                        .filter(known -> known.toString().equals(id.strip()))
                        .findFirst()
                        .orElseThrow(() -> new NoSuchThing("There is no notification channel " + id + ".")))
                .toList();
    }

    private static Grouping grouping(String word) {
        return Arrays.stream(Grouping.values())
                .filter(grouping -> grouping.stored().equals(word))
                .findFirst()
                .orElseThrow(() -> new BadRequest("“" + word + "” is no grouping; write policy, event or target."));
    }

    @DeleteMapping("/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void delete(@PathVariable long id) {
        policies.remove(require(id).id());
    }
}
