package dev.cartage.catalog;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code ./cartage new-connector}: a small Maven project that compiles and passes its first contract tests. */
@Command(
        name = "new-connector",
        mixinStandardHelpOptions = true,
        description = "Begins a connector of your own: see docs/connectors/write-a-connector.md.")
public final class NewConnector implements Callable<Integer> {
    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Parameters(paramLabel = "NAME", description = "one word, such as Acme")
    private String name = "";

    @Option(names = "--folder", paramLabel = "DIR", defaultValue = "", description = "where to (default: ./name)")
    private String folder = "";

    @Override
    public Integer call() throws IOException {
        if (!name.matches("[A-Za-z][A-Za-z0-9]*")) {
            throw new ParameterException(spec.commandLine(), "A name is one word of letters and digits, such as Acme.");
        }
        String lower = name.toLowerCase(java.util.Locale.ROOT);
        Path project =
                Path.of(folder.isEmpty() ? lower : folder).toAbsolutePath().normalize();
        if (Files.exists(project)) {
            throw new ParameterException(spec.commandLine(), project + " is there already.");
        }
        Path cartage = Path.of(System.getProperty("cartage.root", "")).toAbsolutePath();
        write(project, lower, cartage);
        spec.commandLine().getOut().println(project + " is ready. Next: cd there and run ./build");
        return 0;
    }

    private void write(Path project, String lower, Path cartage) throws IOException {
        String upper = Character.toUpperCase(name.charAt(0)) + name.substring(1);
        String main = "src/main/java/com/example/" + lower + "/";
        String test = "src/test/java/com/example/" + lower + "/";
        Map<String, String> files = new LinkedHashMap<>();
        files.put("pom.xml", "pom.xml");
        files.put("README.md", "README.md");
        files.put("build", "build");
        files.put("src/main/resources/META-INF/services/dev.cartage.spi.Connector", "service");
        files.put(main + "package-info.java", "package-info.java");
        files.put(main + upper + "Connector.java", "Connector.java");
        files.put(main + upper + "Settings.java", "Settings.java");
        files.put(main + "ConnectionTest.java", "ConnectionTest.java");
        files.put(test + upper + "ContractTest.java", "ContractTest.java");
        files.put(test + "PaperStore.java", "PaperStore.java");
        for (Map.Entry<String, String> file : files.entrySet()) {
            Path path = project.resolve(file.getKey());
            Files.createDirectories(path.getParent());
            Files.writeString(
                    path,
                    template(file.getValue())
                            .replace("@name@", lower)
                            .replace("@Name@", upper)
                            .replace(
                                    "@parent@",
                                    project.relativize(cartage.resolve("pom.xml"))
                                            .toString())
                            .replace("@cartage@", cartage.toString()));
        }
        if (!project.resolve("build").toFile().setExecutable(true)) {
            throw new IOException("The file build cannot be made executable");
        }
    }

    private static String template(String called) {
        try (InputStream in = NewConnector.class.getResourceAsStream("project/" + called + ".txt")) {
            if (in == null) {
                throw new IllegalStateException(called + " is missing");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
