package dev.cartage.hub.web.connection;

import dev.cartage.hub.connection.Connectors;
import dev.cartage.spi.SettingsField;
import dev.cartage.spi.SettingsForm;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.springframework.util.MultiValueMap;

/** What was entered into a form of two sides; a side's settings are named {@code store.shop}, {@code warehouse.host}. */
final class Entered {
    private Entered() {}

    /** Several ticked boxes of one name become one answer, by commas; behind each box stands a hidden "false". */
    static Map<String, String> join(MultiValueMap<String, String> entered) {
        return entered.entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, entry -> join(entry.getValue())));
    }

    private static String join(List<String> values) {
        return values.stream()
                .filter(value -> !value.isEmpty() && (values.size() == 1 || !value.equals("false")))
                .collect(Collectors.joining(","));
    }

    static Map<String, String> of(String side, Map<String, String> answers) {
        Map<String, String> own = new TreeMap<>();
        answers.forEach((name, value) -> {
            if (name.startsWith(side + ".")) {
                own.put(name.substring(side.length() + 1), value);
            }
        });
        return own;
    }

    /** For showing the form again. */
    static Map<String, String> withoutSecrets(Map<String, String> answers, Connectors connectors) {
        Map<String, String> shown = new TreeMap<>(answers);
        for (var side : List.of("store", "warehouse")) {
            connectors
                    .find(answers.getOrDefault(side + ".platform", ""))
                    .ifPresent(connector -> SettingsForm.of(connector.settings()).fields().stream()
                            .filter(field -> field.setting().secret())
                            .map(SettingsField::name)
                            .forEach(name -> shown.remove(side + "." + name)));
        }
        return shown;
    }
}
