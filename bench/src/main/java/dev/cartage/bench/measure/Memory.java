package dev.cartage.bench.measure;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Memory of processes, as the kernel tells it in {@code /proc} (proc(5)); in megabytes. */
public final class Memory {
    private Memory() {}

    /** Of the whole machine. */
    public static long ofMachine() throws IOException {
        return value(Path.of("/proc/meminfo"), "MemTotal");
    }

    /** The most that the process ever had in memory. */
    public static long peak(ProcessHandle process) throws IOException {
        return value(file(process, "status"), "VmHWM");
    }

    public static long now(ProcessHandle process) throws IOException {
        return value(file(process, "status"), "VmRSS");
    }

    /** All that the process started, what they share counted once. */
    public static long ofDescendants(ProcessHandle process) throws IOException {
        long sum = 0;
        try (Stream<ProcessHandle> all = process.descendants()) {
            for (ProcessHandle one : all.toList()) {
                sum += value(file(one, "smaps_rollup"), "Pss");
            }
        }
        return sum;
    }

    private static Path file(ProcessHandle process, String name) {
        return Path.of("/proc", Long.toString(process.pid()), name);
    }

    private static long value(Path file, String name) throws IOException {
        var found = Pattern.compile("(?m)^" + name + ":\\s+(\\d+) kB").matcher(Files.readString(file));
        return found.find() ? Math.round(Long.parseLong(found.group(1)) / 1024.0) : 0;
    }
}
