package dev.cartage.hub.web.connection;

import dev.cartage.hub.connection.Connectors;
import dev.cartage.spi.SettingsField;
import dev.cartage.spi.SettingsForm;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * The settings that one platform asks for, with what was answered.
 *
 * @param side {@code store} or {@code warehouse}
 * @param answers those that may be shown, by {@code side.field}
 * @param secrets names of the secret answers that are kept
 * @param zone in which times of day are shown and entered
 */
public record SideFields(
        String side, List<SettingsField> fields, Map<String, String> answers, Set<String> secrets, ZoneId zone) {

    static List<SettingsField> fieldsOf(Connectors connectors, String platform) {
        return connectors
                .find(platform)
                .map(connector -> SettingsForm.of(connector.settings()).fields())
                .orElse(List.of());
    }

    /** What was entered, else what holds by default, as for a form that a program filled in partly. */
    public String answer(SettingsField field) {
        var entered = answers.getOrDefault(name(field), "");
        var text = entered.isBlank() ? field.setting().byDefault() : entered;
        return field.shape() == SettingsField.Shape.MOMENT ? local(text) : text;
    }

    public String name(SettingsField field) {
        return side + "." + field.name();
    }

    public boolean kept(SettingsField field) {
        return secrets.contains(name(field));
    }

    private String local(String text) {
        try {
            return text.isBlank()
                    ? ""
                    : LocalDateTime.ofInstant(Instant.parse(text), zone)
                            .truncatedTo(ChronoUnit.MINUTES)
                            .toString();
        } catch (DateTimeParseException asEntered) {
            return text;
        }
    }

    /** Times of day that were entered, as instants; what is no such time stays as it is. */
    public Map<String, String> instants(Map<String, String> entered) {
        Map<String, String> answers = new TreeMap<>(entered);
        fields.stream()
                .filter(field -> field.shape() == SettingsField.Shape.MOMENT)
                .forEach(field -> answers.computeIfPresent(name(field), (_, text) -> instant(text)));
        return answers;
    }

    private String instant(String text) {
        try {
            return text.isBlank() || text.endsWith("Z")
                    ? text
                    : LocalDateTime.parse(text).atZone(zone).toInstant().toString();
        } catch (DateTimeParseException asEntered) {
            return text;
        }
    }
}
