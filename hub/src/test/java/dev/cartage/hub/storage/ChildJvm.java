package dev.cartage.hub.storage;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** A process of its own, to be killed. */
record ChildJvm(Process process, BufferedReader output) implements AutoCloseable {

    static ChildJvm start(Class<?> main, Path home) throws IOException {
        var command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-cp",
                System.getProperty("java.class.path"),
                main.getName(),
                home.toString()));
        var process = new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        return new ChildJvm(process, process.inputReader());
    }

    String readLine() throws IOException {
        var line = output.readLine();
        if (line == null) {
            throw new IOException(
                    "The child ended with exit code " + process.onExit().join().exitValue());
        }
        return line;
    }

    /** As {@code kill -9} does: it can clean up nothing. */
    void kill() {
        process.destroyForcibly();
        process.onExit().join();
    }

    @Override
    public void close() {
        kill();
    }
}
