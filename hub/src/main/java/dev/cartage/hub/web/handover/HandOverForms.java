package dev.cartage.hub.web.handover;

import dev.cartage.hub.account.Accounts;
import dev.cartage.hub.connection.Connectors;
import dev.cartage.hub.connection.CredentialFields;
import dev.cartage.hub.connection.HandOver;
import dev.cartage.hub.connection.Store;
import dev.cartage.hub.connection.Stores;
import dev.cartage.hub.web.connection.SideFields;
import dev.cartage.hub.web.consent.Authorizations;
import dev.cartage.hub.web.consent.Authorizing;
import dev.cartage.model.Problem;
import dev.cartage.spi.SettingsField;
import dev.cartage.spi.SettingsForm;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;

/** What a merchant is shown and asked. */
@Component
public class HandOverForms {
    private final Accounts accounts;
    private final Stores stores;
    private final Connectors connectors;
    private final Authorizations authorizations;

    HandOverForms(Accounts accounts, Stores stores, Connectors connectors, Authorizations authorizations) {
        this.accounts = accounts;
        this.stores = stores;
        this.connectors = connectors;
        this.authorizations = authorizations;
    }

    /**
     * The page.
     *
     * @param company who asks
     * @param rights what Cartage will do, each in a few words
     * @param by what the merchant entered as their name
     */
    public record Form(
            String company,
            String store,
            String platform,
            List<String> rights,
            Instant expiresAt,
            String path,
            String by,
            SideFields fields,
            Optional<Authorizing> authorizing,
            List<Problem> problems) {}

    /** @param answers what was entered and may be shown again, by the names of the connector's form */
    Form form(HandOver handOver, String path, String by, Map<String, String> answers, List<Problem> problems) {
        var store = stores.require(handOver.storeId());
        var connector = connectors.require(store.platform());
        return new Form(
                accounts.current().name(),
                store.name(),
                connector.title(),
                Rights.of(connector),
                handOver.expiresAt(),
                path,
                by,
                fields(store, answers),
                authorizations
                        .of(store.remote(), store.platform(), path + "/authorize")
                        .filter(Authorizing::registered),
                problems);
    }

    /** Whether a secret is set already is none of the page's business. */
    private SideFields fields(Store store, Map<String, String> answers) {
        Map<String, String> named = new HashMap<>();
        stores.settings(store.id()).forEach((name, value) -> named.put("store." + name, value));
        answers.forEach((name, value) -> named.put("store." + name, value));
        return new SideFields("store", asked(store), named, Set.of(), accounts.zone());
    }

    private List<SettingsField> asked(Store store) {
        return CredentialFields.asked(
                SettingsForm.of(connectors.require(store.platform()).settings()));
    }

    /** Those that are no secrets, which may wait in the database while the browser is at the platform. */
    Map<String, String> open(HandOver handOver, Map<String, String> entered) {
        Map<String, String> open = new HashMap<>();
        asked(stores.require(handOver.storeId())).stream()
                .filter(field -> !field.setting().secret())
                .map(SettingsField::name)
                .filter(entered::containsKey)
                .forEach(name -> open.put(name, entered.getOrDefault(name, "")));
        return open;
    }
}
