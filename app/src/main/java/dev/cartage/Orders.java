package dev.cartage;

import java.io.PrintWriter;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import tools.jackson.databind.JsonNode;

@Command(name = "orders", mixinStandardHelpOptions = true, description = "Lists the newest orders, or those that fit.")
final class Orders implements Callable<Integer> {
    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Parameters(
            arity = "0..1",
            paramLabel = "TEXT",
            defaultValue = "",
            description = "words of number, customer or SKU, or how a tracking number begins")
    private String text = "";

    @Option(names = "--state", paramLabel = "STATE", defaultValue = "", description = "for example open, error, closed")
    private String state = "";

    @Option(names = "--store", paramLabel = "ID", defaultValue = "", description = "of this store only")
    private String store = "";

    @Option(names = "--limit", paramLabel = "N", defaultValue = "50", description = "at most so many (default: 50)")
    private int limit = 50;

    @Option(names = "--json", description = "as JSON instead of a table")
    private boolean json;

    @Override
    public Integer call() {
        Map<String, String> parameters = new LinkedHashMap<>();
        parameters.put("q", text);
        parameters.put("state", state);
        parameters.put("store_id", store);
        parameters.put("limit", Integer.toString(limit));
        var orders = HubClient.here().get("/api/orders", parameters).path("orders");
        var out = spec.commandLine().getOut();
        if (json) {
            out.println(orders.toPrettyString());
        } else {
            print(orders, out);
        }
        return 0;
    }

    private static void print(JsonNode orders, PrintWriter out) {
        out.printf("%-10s %-16s %-18s %-28s %5s %s%n", "ID", "ORDER", "STATE", "CUSTOMER", "UNITS", "PLACED");
        for (var order : orders) {
            out.printf(
                    "%-10s %-16s %-18s %-28.28s %5s %s%n",
                    order.path("id").asString(),
                    order.path("external_display_id").asString(),
                    order.path("fulfillment_state").asString(),
                    order.path("customer_name").asString(),
                    order.path("units").asString(),
                    order.path("ordered_at").asString());
        }
    }
}
