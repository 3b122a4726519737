package dev.cartage.hub.web.connection;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The four steps of adding a connection. */
public enum WizardStep {
    BASICS("Basic information"),
    MERCHANT("Merchant information"),
    WAREHOUSE("Warehouse setup"),
    STORE("Store setup");

    private final String title;

    WizardStep(String title) {
        this.title = title;
    }

    public String title() {
        return title;
    }

    /** As addresses name it. */
    public String path() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Optional<WizardStep> of(String path) {
        return Arrays.stream(values()).filter(step -> step.path().equals(path)).findFirst();
    }

    public Optional<WizardStep> next() {
        return Arrays.stream(values())
                .filter(step -> step.ordinal() == ordinal() + 1)
                .findFirst();
    }

    /** @param single whether the account has no step of merchants */
    public Optional<WizardStep> before(boolean single) {
        return shown(single).reversed().stream()
                .filter(step -> step.ordinal() < ordinal())
                .findFirst();
    }

    /** The steps that there are. */
    public static List<WizardStep> shown(boolean single) {
        return Arrays.stream(values())
                .filter(step -> !single || step != MERCHANT)
                .toList();
    }
}
