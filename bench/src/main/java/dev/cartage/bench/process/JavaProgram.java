package dev.cartage.bench.process;

import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * A program out of the same class path as this one, to be run as a process of its own.
 *
 * @param options of Java itself, such as {@code -Xmx2g}
 */
public record JavaProgram(String mainClass, List<String> options, List<String> arguments) {
    private static final String OUT_OF_A_JAR = "org.springframework.boot.loader.launch.PropertiesLauncher";

    public JavaProgram {
        options = List.copyOf(options);
        arguments = List.copyOf(arguments);
    }

    /** The {@code CARTAGE_} settings of this process are not handed on. @param log is written anew */
    public Process start(Map<String, String> environment, Path log) throws IOException {
        ProcessBuilder builder = new ProcessBuilder(command());
        builder.environment().keySet().removeIf(name -> name.startsWith("CARTAGE_"));
        builder.environment().putAll(environment);
        Process process = builder.redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()))
                .start();
        Children.endWithUs(process);
        return process;
    }

    private List<String> command() {
        String classPath = System.getProperty("java.class.path");
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.add("--enable-native-access=ALL-UNNAMED");
        command.addAll(options);
        command.addAll(List.of("-cp", classPath));
        if (classPath.endsWith("-run.jar") && !classPath.contains(File.pathSeparator)) {
            command.addAll(List.of("-Dloader.main=" + mainClass, OUT_OF_A_JAR));
        } else {
            command.add(mainClass);
        }
        command.addAll(arguments);
        return command;
    }
}
