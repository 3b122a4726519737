package dev.cartage.connectors.support;

import dev.cartage.model.Problem;
import dev.cartage.spi.RemoteException;
import dev.cartage.spi.SelfTest.Step;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/** A self-test in the making: steps in turn, until one fails. */
public final class Steps {
    private final List<Step> done = new ArrayList<>();
    private boolean failed;

    /** @param trial answers what is wrong, or throws it */
    public Steps check(String title, Supplier<Optional<Problem>> trial) {
        if (!failed) {
            Optional<Problem> problem;
            try {
                problem = trial.get();
            } catch (RemoteException trouble) {
                problem = Optional.of(trouble.problem());
            }
            done.add(new Step(title, problem));
            failed = problem.isPresent();
        }
        return this;
    }

    /** @param trial throws what is wrong */
    public Steps run(String title, Runnable trial) {
        return check(title, () -> {
            trial.run();
            return Optional.empty();
        });
    }

    public boolean failed() {
        return failed;
    }

    public List<Step> done() {
        return List.copyOf(done);
    }
}
