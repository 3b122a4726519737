package dev.cartage.hub.api;

import dev.cartage.hub.connection.Connectors;
import dev.cartage.spi.SettingsField;
import dev.cartage.spi.SettingsForm;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.springframework.stereotype.Component;

/**
 * Translates between the API's {@code adapter}, whose fields are written {@code access_token}, and a connector's form. The
 * names of DropStream's API are understood too; fields that the connector does not ask for are left out.
 */
@Component
class Adapters {
    private static final String CONNECTION_STRING = "connection_string";

    /** Old names that differ in more than their spelling. */
    private static final Map<String, String> OLD_NAMES = Map.of(
            "shop_name", "shop",
            "location_id", "location",
            "financial_status", "financialStatuses",
            "auth_token", "accessToken",
            "api_key", "key",
            "remote_order_path", "ordersFolder");

    private final Connectors connectors;

    Adapters(Connectors connectors) {
        this.connectors = connectors;
    }

    /** Answers to the form of the platform's connector; none for a platform that there is not. */
    Map<String, String> answers(String platform, Body adapter) {
        Map<String, String> answers = new TreeMap<>();
        var fields = fields(platform);
        adapter.plain().forEach((name, value) -> field(fields, name).ifPresent(field -> answers.put(field, value)));
        var address = adapter.text(CONNECTION_STRING);
        if (!address.isEmpty()) {
            ofAddress(address)
                    .forEach(
                            (name, value) -> field(fields, name).ifPresent(field -> answers.putIfAbsent(field, value)));
        }
        return answers;
    }

    private List<SettingsField> fields(String platform) {
        return connectors
                .find(platform)
                .map(connector -> SettingsForm.of(connector.settings()).fields())
                .orElse(List.of());
    }

    private static Optional<String> field(List<SettingsField> fields, String name) {
        return fields.stream()
                .map(SettingsField::name)
                .filter(field -> plain(field).equals(plain(name)) || field.equals(OLD_NAMES.get(name)))
                .findFirst();
    }

    private static String plain(String name) {
        return name.replace("_", "").toLowerCase(Locale.ROOT);
    }

    /** For example {@code sftp://user:pass@host:22}; other characters are URL-encoded. */
    private static Map<String, String> ofAddress(String text) {
        try {
            var address = URI.create(text);
            var login = Optional.ofNullable(address.getRawUserInfo()).orElse("").split(":", 2);
            Map<String, String> parts = new TreeMap<>();
            parts.put("protocol", String.valueOf(address.getScheme()).toUpperCase(Locale.ROOT));
            parts.put("host", Optional.ofNullable(address.getHost()).orElse(""));
            parts.put("port", address.getPort() < 0 ? "" : Integer.toString(address.getPort()));
            parts.put("user", decode(login[0]));
            parts.put("password", login.length > 1 ? decode(login[1]) : "");
            return parts;
        } catch (IllegalArgumentException unreadable) {
            throw new BadRequest("connection_string must look like sftp://user:password@files.example.com:22.");
        }
    }

    private static String decode(String text) {
        return URLDecoder.decode(text.replace("+", "%2B"), StandardCharsets.UTF_8);
    }

    /** What may be shown of the settings. */
    Map<String, String> shown(Map<String, String> open) {
        Map<String, String> shown = new TreeMap<>();
        open.forEach(
                (name, value) -> shown.put(name.replaceAll("([A-Z])", "_$1").toLowerCase(Locale.ROOT), value));
        return shown;
    }
}
