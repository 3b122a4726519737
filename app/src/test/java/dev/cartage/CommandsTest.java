package dev.cartage;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import org.junit.jupiter.api.Test;

class CommandsTest {
    private final StringWriter out = new StringWriter();

    @Test
    void everyCommandExplainsItself() {
        for (var name : Commands.line().getSubcommands().keySet()) {
            assertThat(run(name, "--help")).isZero();
        }
        assertThat(out.toString()).contains("Usage: cartage serve", "CARTAGE_HOME", "Usage: cartage doctor");
    }

    @Test
    void anUnknownWordIsRefusedWithTheUsage() {
        assertThat(run("srve")).isEqualTo(2);
        assertThat(out.toString()).contains("srve", "Did you mean: cartage serve?");
    }

    private int run(String... arguments) {
        var line = Commands.line();
        line.setOut(new PrintWriter(out, true));
        line.setErr(new PrintWriter(out, true));
        return line.execute(arguments);
    }
}
