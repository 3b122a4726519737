package dev.cartage.hub.connection;

import dev.cartage.spi.SettingsField;
import dev.cartage.spi.SettingsField.Shape;
import dev.cartage.spi.SettingsForm;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Which settings let Cartage into a store, so that its owner may enter them in place of the account's administrator. */
public final class CredentialFields {
    private CredentialFields() {}

    /** The secrets, and what has to be known with them. */
    public static List<SettingsField> asked(SettingsForm form) {
        return form.fields().stream()
                .filter(field -> field.setting().secret()
                        || (leads(field) && field.setting().byDefault().isEmpty()))
                .toList();
    }

    /** Says who the store is, or where the secrets are sent. */
    private static boolean leads(SettingsField field) {
        return !field.setting().secret()
                && field.shape() == Shape.TEXT
                && (field.setting().required() || field.setting().credential());
    }

    /** Whether the answers lead elsewhere than those before, so that the secrets before must not go there. */
    static boolean leadElsewhere(SettingsForm form, Map<String, String> before, Map<String, String> after) {
        return form.fields().stream()
                .filter(CredentialFields::leads)
                .map(SettingsField::name)
                .anyMatch(name -> !before.getOrDefault(name, "")
                        .strip()
                        .equals(after.getOrDefault(name, "").strip()));
    }

    /** Stands for each that is not answered, so that the other answers can be checked without them. */
    static Map<String, String> pretended(SettingsForm form, Map<String, String> answers) {
        Map<String, String> all = new HashMap<>(answers);
        asked(form).stream()
                .filter(field -> field.shape() == Shape.TEXT)
                .filter(field -> all.getOrDefault(field.name(), "").isBlank())
                .forEach(field -> all.put(field.name(), "awaited"));
        return all;
    }

    /** Only the answers that are asked of a merchant. */
    static Map<String, String> only(SettingsForm form, Map<String, String> entered) {
        Set<String> names = asked(form).stream().map(SettingsField::name).collect(Collectors.toSet());
        Map<String, String> own = new HashMap<>(entered);
        own.keySet().retainAll(names);
        return own;
    }
}
