package dev.cartage.hub.alert;

import dev.cartage.hub.connection.HubAddress;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;

/** What messages say: to people in plain text, to programs as JSON. */
final class Wording {
    private static final JsonMapper JSON = JsonMapper.shared();
    private static final int MOST = 50;
    private static final int LONGEST_SUBJECT = 150;

    private final HubAddress hub;

    Wording(HubAddress hub) {
        this.hub = hub;
    }

    /** @param facts a JSON object */
    record News(String subject, String body, String facts) {}

    private record Fact(String event, String target, String sentence, String whatToDo, String url, String openedAt) {}

    private record Facts(String type, String policy, List<Fact> alerts) {}

    News opened(Policy policy, List<Alert> alerts) {
        var body = alerts.stream().limit(MOST).map(this::paragraph).collect(Collectors.joining("\n\n"));
        return new News(subject(alerts), body + rest(alerts), facts("issue.opened", policy, alerts));
    }

    News closed(Policy policy, List<Alert> alerts, String by) {
        var fate = by.isEmpty() ? "Mended: " : "Closed by " + by + ": ";
        var body = alerts.stream()
                .limit(MOST)
                .map(alert -> fate + alert.problem().sentence())
                .collect(Collectors.joining("\n"));
        return new News("Closed: " + subject(alerts), body + rest(alerts), facts("issue.closed", policy, alerts));
    }

    private static String subject(List<Alert> alerts) {
        var first = alerts.getFirst();
        var text = alerts.size() == 1
                ? first.event().title() + ": " + first.problem().sentence()
                : alerts.size() + " alerts: "
                        + alerts.stream()
                                .map(alert -> alert.event().title())
                                .distinct()
                                .collect(Collectors.joining(", "));
        return text.length() <= LONGEST_SUBJECT ? text : text.substring(0, LONGEST_SUBJECT - 1) + "…";
    }

    private static String rest(List<Alert> alerts) {
        return alerts.size() <= MOST ? "" : "\n\nAnd " + (alerts.size() - MOST) + " more.";
    }

    private String paragraph(Alert alert) {
        return String.join(
                "\n",
                alert.event().title() + ": " + alert.problem().sentence(),
                "What to do: " + alert.problem().whatToDo(),
                url(alert.path()).map(URI::toString).orElse("In Cartage: " + alert.path()));
    }

    private Optional<URI> url(String path) {
        return hub.base().map(base -> base.resolve(path.substring(1)));
    }

    private String facts(String type, Policy policy, List<Alert> alerts) {
        return JSON.writeValueAsString(new Facts(
                type,
                policy.name(),
                alerts.stream()
                        .limit(MOST)
                        .map(alert -> new Fact(
                                alert.event().stored(),
                                alert.target(),
                                alert.problem().sentence(),
                                alert.problem().whatToDo(),
                                url(alert.path()).map(URI::toString).orElse(""),
                                alert.openedAt().toString()))
                        .toList()));
    }

    News test(Channel channel) {
        return new News(
                "Test of " + channel.name(),
                "Cartage can reach this channel. There is nothing to do.",
                JSON.writeValueAsString(new Facts("test", "", List.of())));
    }

    /** What a rule wants somebody to be told. */
    static News notices(List<String> sentences) {
        var shown = sentences.stream().limit(MOST).toList();
        var more = sentences.size() <= MOST ? "" : "\n\nAnd " + (sentences.size() - MOST) + " more.";
        var first = sentences.getFirst();
        return new News(
                sentences.size() == 1
                        ? first.substring(0, Math.min(first.length(), LONGEST_SUBJECT))
                        : sentences.size() + " notices of rules",
                String.join("\n", shown) + more,
                JSON.writeValueAsString(Map.of("type", "rule.notice", "sentences", shown)));
    }

    /** Several messages in one. */
    static News together(List<Message> gathered) {
        if (gathered.size() == 1) {
            var only = gathered.getFirst();
            return new News(only.subject(), only.body(), only.facts());
        }
        var shown = gathered.stream().limit(MOST).toList();
        var body = shown.stream()
                .map(one -> one.writtenAt() + "  " + one.subject() + "\n\n" + one.body())
                .collect(Collectors.joining("\n\n———\n\n"));
        var more = gathered.size() <= MOST ? "" : "\n\nAnd " + (gathered.size() - MOST) + " more.";
        ArrayNode parts = JSON.createArrayNode();
        shown.forEach(one -> parts.add(JSON.readTree(one.facts())));
        var facts = JSON.createObjectNode().put("type", "digest").set("messages", parts);
        return new News(gathered.size() + " messages", body + more, facts.toString());
    }
}
