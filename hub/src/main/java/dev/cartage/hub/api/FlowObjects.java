package dev.cartage.hub.api;

import dev.cartage.hub.flow.Flow;
import dev.cartage.hub.flow.FlowKind;
import dev.cartage.hub.flow.FlowRun;
import dev.cartage.hub.flow.FlowRuns;
import dev.cartage.hub.flow.Flows;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Flows and their runs as the API shows them. */
@Component
class FlowObjects {
    private final Flows flows;
    private final FlowRuns runs;

    FlowObjects(Flows flows, FlowRuns runs) {
        this.flows = flows;
        this.runs = runs;
    }

    /** None before the connection was ever enabled. */
    List<Map<String, @Nullable Object>> of(long connectionId) {
        return flows.ofConnection(connectionId).stream().map(this::show).toList();
    }

    private Map<String, @Nullable Object> show(Flow flow) {
        Map<String, @Nullable Object> shown = new LinkedHashMap<>();
        shown.put("kind", flow.kind().stored());
        shown.put("every_minutes", flow.every().toMinutes());
        shown.put("paused", flow.paused());
        shown.put("next_at", flow.nextAt().map(Instant::toString).orElse(null));
        shown.put(
                "last_run",
                runs.last(flow.connectionId(), flow.kind())
                        .map(FlowObjects::show)
                        .orElse(null));
        return shown;
    }

    static Map<String, @Nullable Object> show(FlowRun run) {
        Map<String, @Nullable Object> shown = new LinkedHashMap<>();
        shown.put("kind", run.kind().stored());
        shown.put("started_at", run.startedAt().toString());
        shown.put("finished_at", run.finishedAt().map(Instant::toString).orElse(null));
        shown.put(
                "seconds",
                run.finishedAt()
                        .map(end -> Duration.between(run.startedAt(), end).toMillis() / 1000.0)
                        .orElse(null));
        shown.put("found", run.found());
        shown.put("changed", run.changed());
        shown.put("problem", run.problem().orElse(null));
        return shown;
    }

    static FlowKind kind(String name) {
        return Arrays.stream(FlowKind.values())
                .filter(one -> one.stored().equals(name))
                .findFirst()
                .orElseThrow(() -> new NoSuchThing("There is no flow “" + name + "”."));
    }
}
