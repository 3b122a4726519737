package dev.cartage.spi;

import dev.cartage.model.Problem;
import java.util.List;
import java.util.Optional;

/** Proves that the settings work, by doing what the flows will do. Played by every connector. */
public non-sealed interface SelfTest extends Role {
    /** Each step in turn; it stops after the first that failed. Changes nothing that lasts at the remote. */
    List<Step> test();

    /**
     * One step.
     *
     * @param title what was tried, for example {@code Log in}
     * @param problem what went wrong; empty if it worked
     */
    record Step(String title, Optional<Problem> problem) {}
}
