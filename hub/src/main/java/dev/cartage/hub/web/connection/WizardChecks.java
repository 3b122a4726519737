package dev.cartage.hub.web.connection;

import dev.cartage.hub.connection.Connectors;
import dev.cartage.hub.connection.CredentialFields;
import dev.cartage.hub.connection.Draft;
import dev.cartage.model.Problem;
import dev.cartage.spi.SettingsField;
import dev.cartage.spi.SettingsForm;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;

/** What is still missing in a step. */
@Component
class WizardChecks {
    private final Connectors connectors;

    WizardChecks(Connectors connectors) {
        this.connectors = connectors;
    }

    /** What keeps this step from being left; the settings themselves are checked when the connection is made. */
    List<Problem> problems(Draft draft, WizardStep step) {
        return switch (step) {
            case BASICS -> missing(draft.name(), "name", "The connection has no name.", "Enter one.");
            case MERCHANT ->
                draft.existing("merchant").isPresent()
                        ? List.of()
                        : missing(
                                draft.answer("merchant.name"),
                                "merchant",
                                "No merchant is chosen.",
                                "Choose one, or enter the name of a new one.");
            case WAREHOUSE, STORE -> sideProblems(draft, step);
        };
    }

    private List<Problem> sideProblems(Draft draft, WizardStep step) {
        var side = step.path();
        if (draft.existing(side).isPresent()) {
            return List.of();
        }
        if (draft.answer(side + ".platform").isEmpty()) {
            return missing("", side, "No platform is chosen.", "Choose the " + side + "'s platform.");
        }
        if (draft.answer(side + ".name").isBlank()) {
            return missing("", side, "The " + side + " has no name.", "Enter the name by which people here know it.");
        }
        return wanted(draft, step).stream()
                .filter(field -> field.setting().required()
                        && field.setting().byDefault().isEmpty())
                .filter(field -> draft.answer(side + "." + field.name()).isBlank()
                        && !draft.secrets().contains(side + "." + field.name()))
                .map(field -> new Problem(
                        "setting-missing",
                        field.setting().title() + " is empty.",
                        "Enter " + field.setting().title() + "."))
                .toList();
    }

    /** Without those that the merchant is asked for. */
    private List<SettingsField> wanted(Draft draft, WizardStep step) {
        var platform = draft.answer(step.path() + ".platform");
        List<SettingsField> wanted = new ArrayList<>(SideFields.fieldsOf(connectors, platform));
        if (draft.asksMerchant(step.path())) {
            connectors
                    .find(platform)
                    .map(connector -> CredentialFields.asked(SettingsForm.of(connector.settings())))
                    .ifPresent(wanted::removeAll);
        }
        return wanted;
    }

    private static List<Problem> missing(String text, String code, String sentence, String whatToDo) {
        return text.isBlank() ? List.of(new Problem(code + "-missing", sentence, whatToDo)) : List.of();
    }
}
