package dev.cartage.hub.flow;

import dev.cartage.model.Problem;
import java.time.Instant;
import java.util.Optional;

/**
 * How one run of a flow went.
 *
 * @param finishedAt empty while it runs, or if its node died
 * @param found documents read
 * @param changed those that were new
 * @param problem what stopped it; empty if it went well
 */
public record FlowRun(
        long connectionId,
        FlowKind kind,
        Instant startedAt,
        Optional<Instant> finishedAt,
        int found,
        int changed,
        Optional<Problem> problem) {}
