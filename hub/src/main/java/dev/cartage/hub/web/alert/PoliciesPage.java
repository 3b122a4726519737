package dev.cartage.hub.web.alert;

import dev.cartage.hub.alert.AlertEvent;
import dev.cartage.hub.alert.Channel;
import dev.cartage.hub.alert.Channels;
import dev.cartage.hub.alert.Grouping;
import dev.cartage.hub.alert.Policies;
import dev.cartage.hub.alert.Policy;
import dev.cartage.hub.connection.Connections;
import dev.cartage.hub.connection.Merchants;
import dev.cartage.hub.connection.Refused;
import dev.cartage.hub.web.NotFound;
import dev.cartage.hub.web.Pages;
import dev.cartage.model.Problem;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.view.RedirectView;

/** {@code /alerts/policies}: who is told of what, and how often. */
@Controller
@RequestMapping("/alerts/policies")
public class PoliciesPage {
    private final Policies policies;
    private final Channels channels;
    private final Merchants merchants;
    private final Connections connections;

    PoliciesPage(Policies policies, Channels channels, Merchants merchants, Connections connections) {
        this.policies = policies;
        this.channels = channels;
        this.merchants = merchants;
        this.connections = connections;
    }

    /** @param places what a policy can be limited to, by scope */
    public record Listing(List<Policy> policies, List<Channel> all, Map<String, String> places) {
        public boolean noChannels() {
            return all.isEmpty();
        }

        public String place(String scope) {
            return places.getOrDefault(scope, "Gone");
        }

        public String channels(Policy policy) {
            var names = all.stream()
                    .filter(one -> policy.channels().contains(one.id()))
                    .map(Channel::name)
                    .collect(Collectors.joining(", "));
            return names.isEmpty() ? "Nobody" : names;
        }
    }

    /** @param policy with id 0 for a new one */
    public record Form(Policy policy, List<Channel> channels, Map<String, String> places, List<Problem> problems) {
        public String action() {
            return "/alerts/policies/" + (policy.id() == 0 ? "new" : policy.id());
        }

        public List<AlertEvent> events() {
            return List.of(AlertEvent.values());
        }

        public List<Grouping> groupings() {
            return List.of(Grouping.values());
        }
    }

    @GetMapping
    View list() {
        return Pages.show("alert/policies", "Alert policies", new Listing(policies.all(), channels.all(), places()));
    }

    private Map<String, String> places() {
        Map<String, String> places = new LinkedHashMap<>();
        places.put("", "Everywhere");
        merchants.all().forEach(one -> places.put("merchant/" + one.id(), "Merchant " + one.name()));
        connections.all().forEach(one -> places.put("connection/" + one.id(), "Connection " + one.name()));
        return places;
    }

    @GetMapping("/new")
    View begin() {
        var all = channels.all().stream().map(Channel::id).toList();
        var usual = Set.copyOf(AlertEvent.usual());
        return form(new Policy(0, "", usual, "", all, Grouping.TARGET, Policy.USUAL_HOURS), List.of());
    }

    @GetMapping("/{id:\\d+}")
    View one(@PathVariable long id) {
        return form(NotFound.unless(policies.find(id)), List.of());
    }

    private View form(Policy policy, List<Problem> problems) {
        var title = policy.id() == 0 ? "New alert policy" : policy.name();
        return Pages.show("alert/policy", title, new Form(policy, channels.all(), places(), problems));
    }

    @PostMapping({"/new", "/{id:\\d+}"})
    View save(
            @PathVariable Optional<Long> id,
            @RequestParam(defaultValue = "") String name,
            @RequestParam(defaultValue = "") Set<AlertEvent> event,
            @RequestParam(defaultValue = "") String scope,
            @RequestParam(defaultValue = "") List<Long> channel,
            @RequestParam(defaultValue = "TARGET") Grouping grouping,
            @RequestParam(defaultValue = "24") int hours) {
        id.ifPresent(one -> NotFound.unless(policies.find(one)));
        return save(new Policy(id.orElse(0L), name, event, scope, channel, grouping, hours));
    }

    private View save(Policy entered) {
        var known = channels.all().stream()
                .map(Channel::id)
                .filter(entered.channels()::contains)
                .toList();
        var policy = new Policy(
                entered.id(),
                entered.name(),
                entered.events(),
                places().containsKey(entered.scope()) ? entered.scope() : "",
                known,
                entered.grouping(),
                entered.closeAfterHours());
        try {
            policies.save(policy);
            return new RedirectView("/alerts/policies");
        } catch (Refused refused) {
            return form(policy, refused.problems());
        }
    }

    @PostMapping("/{id:\\d+}/remove")
    View remove(@PathVariable long id) {
        policies.remove(NotFound.unless(policies.find(id)).id());
        return new RedirectView("/alerts/policies");
    }
}
