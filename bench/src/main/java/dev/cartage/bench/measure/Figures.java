package dev.cartage.bench.measure;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/** The outcome of a benchmark: {@code name=value} lines, the machine's size at the end. */
public final class Figures {
    private static final Pattern MEMORY = Pattern.compile("MemTotal:\\s+(\\d+) kB");

    private final Map<String, String> values = new LinkedHashMap<>();

    public void put(String name, long value) {
        values.put(name, Long.toString(value));
    }

    public void put(String name, String value) {
        values.put(name, value);
    }

    /** With one decimal. */
    public void put(String name, double value) {
        values.put(name, String.format(Locale.ROOT, "%.1f", value));
    }

    public void print(PrintStream out) throws IOException {
        values.forEach((name, value) -> out.println(name + "=" + value));
        out.println("cores=" + Runtime.getRuntime().availableProcessors());
        out.printf(Locale.ROOT, "memory_gb=%.0f%n", memory());
    }

    private static double memory() throws IOException {
        var found = MEMORY.matcher(Files.readString(Path.of("/proc/meminfo")));
        return found.find() ? Long.parseLong(found.group(1)) / 1e6 : 0;
    }
}
