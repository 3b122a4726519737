package dev.cartage.connectors.vendure;

import dev.cartage.model.Problem;
import dev.cartage.spi.RemoteException;
import dev.cartage.spi.SelfTest;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;

/** Tries what the flows will do. */
final class ConnectionTest implements SelfTest {
    private final AdminApi api;
    private final SignIn signIn;
    private final VendureSettings settings;
    private final OrderPages orders;

    ConnectionTest(AdminApi api, SignIn signIn, VendureSettings settings, OrderPages orders) {
        this.api = api;
        this.signIn = signIn;
        this.settings = settings;
        this.orders = orders;
    }

    @Override
    public List<Step> test() {
        List<Step> steps = new ArrayList<>();
        boolean good = step(steps, "Log in", this::logIn)
                && step(steps, "Check the states to import", this::checkStates)
                && step(steps, "Find the stock location", this::findLocation);
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

    /** Anew, even if a session stands: the password may have changed. */
    private Optional<Problem> logIn() {
        signIn.renew(signIn.current());
        return Optional.empty();
    }

    private Optional<Problem> checkStates() {
        Set<String> known = api.ask(Query.SHOP, Json.object())
                .path("globalSettings")
                .path("serverConfig")
                .path("orderProcess")
                .valueStream()
                .map(state -> Json.text(state, "name"))
                .collect(Collectors.toSet());
        Set<String> unknown = new TreeSet<>(settings.wantedStates());
        unknown.removeAll(known);
        return unknown.isEmpty()
                ? Optional.empty()
                : Optional.of(new Problem(
                        "state-unknown",
                        "Vendure's orders have no such state: " + String.join(", ", unknown) + ".",
                        "Choose from these: " + String.join(", ", new TreeSet<>(known)) + "."));
    }

    private Optional<Problem> findLocation() {
        List<JsonNode> all = api.ask(Query.STOCK_LOCATIONS, Json.object())
                .path("stockLocations")
                .path("items")
                .valueStream()
                .toList();
        String wanted = settings.stockLocation().strip();
        boolean found = wanted.isEmpty()
                || all.stream().anyMatch(one -> Json.text(one, "id").equals(wanted));
        String known = all.stream()
                .map(one -> Json.text(one, "name") + " = " + Json.text(one, "id"))
                .collect(Collectors.joining(", "));
        return found
                ? Optional.empty()
                : Optional.of(new Problem(
                        "location-unknown",
                        "Vendure has no stock location " + wanted + " in this channel.",
                        "Enter one of these numbers as the stock location: " + known + "."));
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
