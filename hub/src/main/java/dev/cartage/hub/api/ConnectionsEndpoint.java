package dev.cartage.hub.api;

import dev.cartage.hub.connection.Connection;
import dev.cartage.hub.connection.Connections;
import dev.cartage.hub.flow.Flow;
import dev.cartage.hub.flow.FlowKind;
import dev.cartage.hub.flow.FlowRun;
import dev.cartage.hub.flow.FlowRuns;
import dev.cartage.hub.flow.Flows;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** {@code GET /api/connections} and {@code POST /api/connections/ID/flows/KIND/run}. */
@RestController
class ConnectionsEndpoint {
    private final Connections connections;
    private final Flows flows;
    private final FlowRuns runs;

    ConnectionsEndpoint(Connections connections, Flows flows, FlowRuns runs) {
        this.connections = connections;
        this.flows = flows;
        this.runs = runs;
    }

    @GetMapping("/api/connections")
    List<Map<String, Object>> all() {
        return connections.all().stream().map(this::show).toList();
    }

    private Map<String, Object> show(Connection connection) {
        Map<String, Object> shown = new LinkedHashMap<>();
        shown.put("id", connection.id());
        shown.put("name", connection.name());
        shown.put("customer_id", connection.merchantId());
        shown.put("store_id", connection.storeId());
        shown.put("warehouse_id", connection.warehouseId());
        shown.put("connection_type", "fulfillment");
        shown.put("enabled_at", connection.enabledAt().map(Object::toString).orElse(""));
        shown.put(
                "flows",
                flows.ofConnection(connection.id()).stream().map(this::show).toList());
        return shown;
    }

    private Map<String, Object> show(Flow flow) {
        Map<String, Object> shown = new LinkedHashMap<>();
        shown.put("kind", flow.kind().stored());
        shown.put("every_minutes", flow.every().toMinutes());
        shown.put("paused", flow.paused());
        shown.put("next_at", flow.nextAt().map(Object::toString).orElse(""));
        runs.last(flow.connectionId(), flow.kind()).ifPresent(run -> shown.put("last_run", show(run)));
        return shown;
    }

    private static Map<String, Object> show(FlowRun run) {
        Map<String, Object> shown = new LinkedHashMap<>();
        shown.put("started_at", run.startedAt().toString());
        shown.put("finished_at", run.finishedAt().map(Object::toString).orElse(""));
        shown.put("found", run.found());
        shown.put("changed", run.changed());
        run.problem().ifPresent(problem -> shown.put("problem", problem));
        return shown;
    }

    @PostMapping("/api/connections/{id}/flows/{kind}/run")
    @ResponseStatus(HttpStatus.ACCEPTED)
    void run(@PathVariable long id, @PathVariable String kind) {
        var connection = connections.find(id).orElseThrow(() -> new NoSuchThing("There is no connection " + id + "."));
        var flow = Arrays.stream(FlowKind.values())
                .filter(one -> one.stored().equals(kind))
                .findFirst()
                .orElseThrow(() -> new NoSuchThing("There is no flow “" + kind + "”."));
        flows.runNow(connection.id(), flow);
    }
}
