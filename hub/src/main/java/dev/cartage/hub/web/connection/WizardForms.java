package dev.cartage.hub.web.connection;

import dev.cartage.hub.account.Accounts;
import dev.cartage.hub.connection.Connectors;
import dev.cartage.hub.connection.Draft;
import dev.cartage.hub.connection.Merchant;
import dev.cartage.hub.connection.Merchants;
import dev.cartage.hub.connection.Stores;
import dev.cartage.hub.connection.Warehouse;
import dev.cartage.hub.connection.Warehouses;
import dev.cartage.hub.web.consent.Authorizations;
import dev.cartage.hub.web.consent.Authorizing;
import dev.cartage.model.Problem;
import dev.cartage.spi.Connector;
import dev.cartage.spi.Connector.Kind;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** What the steps show, and what they ask. */
@Component
public class WizardForms {
    private final Merchants merchants;
    private final Stores stores;
    private final Warehouses warehouses;
    private final Connectors connectors;
    private final Accounts accounts;
    private final Authorizations authorizations;

    WizardForms(
            Merchants merchants,
            Stores stores,
            Warehouses warehouses,
            Connectors connectors,
            Accounts accounts,
            Authorizations authorizations) {
        this.merchants = merchants;
        this.stores = stores;
        this.warehouses = warehouses;
        this.connectors = connectors;
        this.accounts = accounts;
        this.authorizations = authorizations;
    }

    /** Something that is there already and can be chosen. */
    public record Choice(long id, String title, boolean chosen) {}

    /**
     * A step.
     *
     * @param choices what can be reused; a new one is made where none is chosen
     * @param authorizing where merchants of the platform can press Authorize
     */
    public record Form(
            Draft draft,
            WizardStep step,
            List<Choice> choices,
            List<Connector> platforms,
            SideFields fields,
            Optional<Authorizing> authorizing,
            List<Problem> problems) {
        public String path(String action) {
            return "/connections/new/" + draft.id() + "/" + action;
        }

        public String side() {
            return step.path();
        }

        public boolean reuses() {
            return choices.stream().anyMatch(Choice::chosen);
        }
    }

    Form form(Draft draft, WizardStep step, List<Problem> problems) {
        return new Form(
                draft,
                step,
                choices(draft, step),
                platforms(step),
                fields(draft, step),
                step == WizardStep.STORE
                        ? authorizations.of(
                                "draft/" + draft.id(),
                                draft.answer("store.platform"),
                                "/connections/new/" + draft.id() + "/store/authorize")
                        : Optional.empty(),
                problems);
    }

    private SideFields fields(Draft draft, WizardStep step) {
        var fields = SideFields.fieldsOf(connectors, draft.answer(step.path() + ".platform"));
        return new SideFields(step.path(), fields, draft.answers(), draft.secrets(), accounts.zone());
    }

    private List<Connector> platforms(WizardStep step) {
        return connectors.all().stream()
                .filter(connector -> connector.kind() == (step == WizardStep.STORE ? Kind.STORE : Kind.WAREHOUSE))
                .sorted(Comparator.comparing(connector -> connector.title().toLowerCase(Locale.ROOT)))
                .toList();
    }

    private List<Choice> choices(Draft draft, WizardStep step) {
        var chosen = draft.existing(step.path()).orElse(-1L);
        return switch (step) {
            case BASICS -> List.of();
            case MERCHANT ->
                merchants.all().stream()
                        .map(one -> new Choice(one.id(), one.name(), one.id() == chosen))
                        .toList();
            case WAREHOUSE -> warehouses(draft, chosen);
            case STORE ->
                stores.all().stream()
                        .filter(one -> draft.existing("merchant")
                                .filter(id -> id == one.merchantId())
                                .isPresent())
                        .map(one -> new Choice(one.id(), one.name(), one.id() == chosen))
                        .toList();
        };
    }

    /** The merchant's own first; the first of them is taken unless something else was said. */
    private List<Choice> warehouses(Draft draft, long chosen) {
        var merchant = draft.existing("merchant").orElse(-1L);
        var usual = draft.answers().containsKey("warehouse" + Draft.EXISTING) ? chosen : usualWarehouse(merchant);
        return warehouses.all().stream()
                .sorted(Comparator.comparing((Warehouse one) -> one.merchantId() != merchant)
                        .thenComparing(Warehouse::name))
                .map(one -> new Choice(one.id(), title(one), one.id() == usual))
                .toList();
    }

    private long usualWarehouse(long merchant) {
        return warehouses.all().stream()
                .filter(one -> one.merchantId() == merchant)
                .map(Warehouse::id)
                .findFirst()
                .orElse(-1L);
    }

    private String title(Warehouse one) {
        return one.name()
                + merchants
                        .find(one.merchantId())
                        .map(Merchant::name)
                        .map(name -> " (" + name + ")")
                        .orElse("");
    }

    /** Answers the step of merchants where there is but one; the first is named like the account. */
    Map<String, String> onlyMerchant() {
        return merchants.all().stream()
                .findFirst()
                .map(one -> Map.of("merchant" + Draft.EXISTING, Long.toString(one.id())))
                .orElseGet(() -> Map.of("merchant.name", accounts.current().name()));
    }

    /** Times of day become instants. */
    Map<String, String> answers(WizardStep step, Map<String, String> entered) {
        var fields = SideFields.fieldsOf(connectors, entered.getOrDefault(step.path() + ".platform", ""));
        return new SideFields(step.path(), fields, Map.of(), java.util.Set.of(), accounts.zone()).instants(entered);
    }
}
