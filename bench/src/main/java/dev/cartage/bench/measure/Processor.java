package dev.cartage.bench.measure;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** Processor time, as the kernel counts it in {@code /proc/PID/stat} (proc(5)): in hundredths of a second. */
public final class Processor {
    private static final long MICROSECONDS_A_TICK = 10_000;
    private static final int USER = 11;
    private static final int SYSTEM = 12;
    private static final int CHILDREN_USER = 13;
    private static final int CHILDREN_SYSTEM = 14;

    private Processor() {}

    /** Microseconds used by the process itself, its children's not counted. */
    public static long ofProcess(ProcessHandle process) throws IOException {
        return ofThread(Path.of("/proc", Long.toString(process.pid()), "stat"));
    }

    /** @param stat that of a process or of one thread */
    static long ofThread(Path stat) throws IOException {
        List<Long> times = times(stat);
        return (times.get(USER) + times.get(SYSTEM)) * MICROSECONDS_A_TICK;
    }

    /** Microseconds used by all that the process started, what has ended counted too, itself not. */
    public static long ofDescendants(ProcessHandle process) throws IOException {
        long ticks = 0;
        try (Stream<ProcessHandle> all = process.descendants()) {
            for (ProcessHandle one : all.toList()) {
                ticks += ofTree(Path.of("/proc", Long.toString(one.pid()), "stat"));
            }
        }
        return ticks * MICROSECONDS_A_TICK;
    }

    private static long ofTree(Path stat) throws IOException {
        if (!Files.exists(stat)) {
            return 0;
        }
        List<Long> times = times(stat);
        return times.get(USER) + times.get(SYSTEM) + times.get(CHILDREN_USER) + times.get(CHILDREN_SYSTEM);
    }

    /** The numbers after the name, which may itself hold blanks and parentheses. */
    private static List<Long> times(Path stat) throws IOException {
        String line = Files.readString(stat);
        String[] fields = line.substring(line.lastIndexOf(')') + 2).split(" ", -1);
        return Stream.of(fields)
                .limit(CHILDREN_SYSTEM + 1)
                .map(Processor::number)
                .toList();
    }

    private static long number(String field) {
        return field.matches("-?\\d+") ? Long.parseLong(field) : 0;
    }
}
