package dev.cartage;

import dev.cartage.catalog.ConnectorList;
import dev.cartage.catalog.NewConnector;
import dev.cartage.demo.Demo;
import dev.cartage.demo.Sandbox;
import dev.cartage.hub.storage.StartupProblem;
import java.io.PrintWriter;
import java.util.List;
import org.springframework.boot.web.server.PortInUseException;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.HelpCommand;

/** The command line. A command is a class of its own; this list is all that must know it. */
@Command(
        name = "cartage",
        version = "Cartage 0.1.0",
        mixinStandardHelpOptions = true,
        synopsisSubcommandLabel = "COMMAND",
        description = "Carries orders from stores to warehouses, and tracking and stock back.")
final class Commands implements Runnable {
    private static final List<Class<?>> ALL = List.of(
            Serve.class,
            Demo.class,
            Sandbox.class,
            Orders.class,
            Run.class,
            RulesCommand.class,
            Token.class,
            Doctor.class,
            ConnectorList.class,
            NewConnector.class,
            HelpCommand.class);

    private Commands() {}

    static CommandLine line() {
        var line = new CommandLine(new Commands());
        ALL.forEach(line::addSubcommand);
        return line.setExecutionExceptionHandler((failure, command, _) -> explain(failure, command.getErr()));
    }

    /** What a person can act on is told in one sentence; anything else is a fault of ours and shows where. */
    private static int explain(Exception failure, PrintWriter out) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            switch (cause) {
                case Complaint complaint -> {
                    out.println(complaint.getMessage());
                    return 1;
                }
                case StartupProblem problem -> {
                    out.println(problem.getMessage());
                    return 1;
                }
                case PortInUseException taken -> {
                    out.println("Port " + taken.getPort()
                            + " is taken. Set CARTAGE_PORT to another, or stop the program that holds it.");
                    return 1;
                }
                default -> {}
            }
        }
        failure.printStackTrace(out);
        return 1;
    }

    /** No command: show which there are. */
    @Override
    public void run() {
        line().usage(System.out);
    }
}
