package dev.cartage;

import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

@Command(
        name = "token",
        mixinStandardHelpOptions = true,
        description = "Makes an API token and prints it; it is not shown again.")
final class Token implements Callable<Integer> {
    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Option(names = "--name", defaultValue = "cartage token", paramLabel = "NAME", description = "what it is for")
    private String name = "";

    @Override
    public Integer call() {
        var token = HubClient.here().post("/api/tokens", Map.of("name", name));
        spec.commandLine().getOut().println(token.path("token").asString());
        return 0;
    }
}
