package dev.cartage.connectors.tryton;

import dev.cartage.model.Problem;
import dev.cartage.spi.RemoteException;
import dev.cartage.spi.SelfTest;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Tries what the flows will do. */
final class ConnectionTest implements SelfTest {
    private final Reception reception;
    private final TrytonSettings settings;

    ConnectionTest(Reception reception, TrytonSettings settings) {
        this.reception = reception;
        this.settings = settings;
    }

    @Override
    public List<Step> test() {
        List<Step> steps = new ArrayList<>();
        boolean good = step(steps, "Log in", reception::enterAnew)
                && step(steps, "Find warehouse, customer and company", () -> Site.of(reception.enter(), settings));
        if (good) {
            step(steps, "Read one shipment", () -> new DoneShipments(reception, settings).read("", true, 1));
        }
        return steps;
    }

    private static boolean step(List<Step> steps, String title, Runnable trial) {
        Optional<Problem> problem = Optional.empty();
        try {
            trial.run();
        } catch (RemoteException trouble) {
            problem = Optional.of(trouble.problem());
        }
        steps.add(new Step(title, problem));
        return problem.isEmpty();
    }
}
