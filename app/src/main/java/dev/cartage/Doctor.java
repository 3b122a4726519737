package dev.cartage;

import dev.cartage.hub.storage.CartageHome;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

@Command(
        name = "doctor",
        mixinStandardHelpOptions = true,
        description = "Looks for what keeps Cartage from working, and says what to do about it.")
final class Doctor implements Callable<Integer> {
    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() {
        var home = CartageHome.from(System.getenv());
        List<HealthCheck> checks =
                new ArrayList<>(List.of(HealthCheck.home(home), HealthCheck.disk(home), HealthCheck.hub(home)));
        if (checks.getLast().well()) {
            checks.addAll(HealthCheck.remotes(HubClient.here()));
        }
        var out = spec.commandLine().getOut();
        for (var check : checks) {
            out.printf("%-4s %-24s %s%n", check.well() ? "ok" : "BAD", check.subject(), check.sentence());
        }
        return checks.stream().allMatch(HealthCheck::well) ? 0 : 1;
    }
}
