package dev.cartage;

import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import tools.jackson.databind.JsonNode;

@Command(name = "run", mixinStandardHelpOptions = true, description = "Runs a flow of a connection now.")
final class Run implements Callable<Integer> {
    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Parameters(paramLabel = "FLOW", description = "orders, inventory or shipments")
    private String flow = "";

    @Option(names = "--connection", required = true, paramLabel = "NAME", description = "its name or id")
    private String connection = "";

    @Override
    public Integer call() {
        var hub = HubClient.here();
        var found = find(hub.get("/api/connections", Map.of()));
        hub.post("/api/connections/" + found.path("id").asString() + "/flows/" + flow + "/run", Map.of());
        spec.commandLine().getOut().println(found.path("name").asString() + ": " + flow + " runs now.");
        return 0;
    }

    private JsonNode find(JsonNode connections) {
        return connections
                .valueStream()
                .filter(one -> connection.equalsIgnoreCase(one.path("name").asString())
                        || connection.equals(one.path("id").asString()))
                .findFirst()
                .orElseThrow(() -> new Complaint("There is no connection “" + connection + "”. There are: "
                        + connections
                                .valueStream()
                                .map(one -> one.path("name").asString())
                                .collect(Collectors.joining(", "))));
    }
}
