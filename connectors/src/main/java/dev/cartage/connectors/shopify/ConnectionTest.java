package dev.cartage.connectors.shopify;

import dev.cartage.model.Problem;
import dev.cartage.spi.RemoteException;
import dev.cartage.spi.SelfTest;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;

/** Tries what the flows will do. */
final class ConnectionTest implements SelfTest {
    private final AdminApi api;
    private final ShopifySettings settings;
    private final OrderPages orders;

    ConnectionTest(AdminApi api, ShopifySettings settings, OrderPages orders) {
        this.api = api;
        this.settings = settings;
        this.orders = orders;
    }

    @Override
    public List<Step> test() {
        List<Step> steps = new ArrayList<>();
        boolean good = step(steps, "Use the access token", this::logIn)
                && step(steps, "Check the app's scopes", this::checkScopes)
                && step(steps, "Find the fulfillment location", this::findLocation);
        if (good) {
            step(steps, "Read one order", this::readOrder);
        }
        return steps;
    }

    private static boolean step(List<Step> steps, String title, Trial trial) {
        Optional<Problem> problem;
        try {
            problem = trial.run();
        } catch (RemoteException trouble) {
            problem = Optional.of(trouble.problem());
        }
        steps.add(new Step(title, problem));
        return problem.isEmpty();
    }

    private Optional<Problem> logIn() {
        api.ask(Query.SHOP, Json.object());
        return Optional.empty();
    }

    private Optional<Problem> checkScopes() {
        Set<String> granted = api.ask(Query.SCOPES, Json.object())
                .path("currentAppInstallation")
                .path("accessScopes")
                .valueStream()
                .map(scope -> Json.text(scope, "handle"))
                .collect(Collectors.toSet());
        List<String> missing = Scopes.missing(granted);
        return missing.isEmpty()
                ? Optional.empty()
                : Optional.of(new Problem(
                        "scopes-missing",
                        "The app in Shopify lacks these scopes: " + String.join("; ", missing) + ".",
                        "Add them to the app in Shopify, install it again, and enter its new access token."));
    }

    private Optional<Problem> findLocation() {
        String wanted = settings.locationId();
        if (wanted.isEmpty()) {
            return Optional.empty();
        }
        List<JsonNode> all = api.ask(Query.LOCATIONS, Json.object())
                .path("locations")
                .path("nodes")
                .valueStream()
                .toList();
        boolean found = all.stream()
                .anyMatch(one -> Json.text(one, "id").equals(wanted)
                        && one.path("isActive").booleanValue(false));
        String known = all.stream()
                .map(one -> Json.text(one, "name") + " = " + Gid.number(Json.text(one, "id")))
                .collect(Collectors.joining(", "));
        return found
                ? Optional.empty()
                : Optional.of(new Problem(
                        "location-unknown",
                        "Shopify has no active location " + Gid.number(wanted) + ".",
                        "Enter one of these numbers as the fulfillment location: " + known + "."));
    }

    private Optional<Problem> readOrder() {
        orders.read("", true, 1);
        return Optional.empty();
    }

    /** One thing to try; answers what is wrong. */
    private interface Trial {
        Optional<Problem> run();
    }
}
