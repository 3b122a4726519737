package dev.cartage.hub.connection;

import dev.cartage.spi.SettingsField;
import dev.cartage.spi.SettingsForm;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/**
 * Answers to a connector's form as they are kept: the open ones, and apart from them the secret ones, each sealed.
 *
 * @param open by field
 * @param sealed by field
 */
record Answers(Map<String, String> open, Map<String, String> sealed) {
    private static final JsonMapper JSON = JsonMapper.shared();
    private static final TypeReference<Map<String, String>> TEXTS = new TypeReference<>() {};

    static final Answers NONE = new Answers(Map.of(), Map.of());

    static Answers parse(String open, String sealed) {
        return new Answers(JSON.readValue(open, TEXTS), JSON.readValue(sealed, TEXTS));
    }

    String openJson() {
        return JSON.writeValueAsString(open);
    }

    String sealedJson() {
        return JSON.writeValueAsString(sealed);
    }

    /** With what was newly entered. A secret left empty stays as it was; what the form does not ask is dropped. */
    Answers with(Map<String, String> entered, SettingsForm form, Secrets secrets, String place) {
        var newOpen = new TreeMap<String, String>();
        var newSealed = new TreeMap<String, String>();
        for (SettingsField field : form.fields()) {
            var name = field.name();
            // PostgreSQL keeps no NUL in a document.
            var answer = entered.getOrDefault(name, "").replace("\0", "");
            if (!field.setting().secret()) {
                newOpen.put(name, entered.containsKey(name) ? answer : open.getOrDefault(name, ""));
            } else if (!answer.isEmpty()) {
                newSealed.put(name, secrets.seal(place, name, answer));
            } else if (sealed.containsKey(name)) {
                newSealed.put(name, sealed.get(name));
            }
        }
        return new Answers(newOpen, newSealed);
    }

    Answers withoutSecrets(Set<String> dropped) {
        var kept = new TreeMap<>(sealed);
        kept.keySet().removeAll(dropped);
        return new Answers(open, kept);
    }

    /** All of them readable, for the connector alone. */
    Map<String, String> unsealed(Secrets secrets, String place) {
        var all = new TreeMap<>(open);
        sealed.forEach((field, text) -> all.put(field, secrets.open(place, field, text)));
        return all;
    }
}
