package dev.cartage.bench.measure;

import java.io.IOException;
import java.io.PrintStream;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/** The outcome of a benchmark: {@code name=value} lines, the machine's size at the end. */
public final class Figures {
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
        out.println("memory_gb=" + Math.round(Memory.ofMachine() / 1024.0));
    }
}
