package dev.cartage.bench.measure;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Processor time of a process by the names of its threads, those alike but for their numbers together; microseconds. */
public record Threads(Map<String, Long> times) {

    public static Threads of(ProcessHandle process) throws IOException {
        Map<String, Long> times = new HashMap<>();
        try (Stream<Path> threads = Files.list(Path.of("/proc", Long.toString(process.pid()), "task"))) {
            for (Path thread : threads.toList()) {
                if (Files.exists(thread.resolve("stat"))) {
                    String name =
                            Files.readString(thread.resolve("comm")).strip().replaceAll("[-#\\d]+$", "");
                    times.merge(name, Processor.ofThread(thread.resolve("stat")), Long::sum);
                }
            }
        }
        return new Threads(times);
    }

    /** A line each, the busiest first. Threads that ended in between are not seen. */
    public List<String> busiestSince(Threads before, int most) {
        Map<String, Long> used = new HashMap<>();
        times.forEach((name, time) -> used.put(name, time - before.times.getOrDefault(name, 0L)));
        return used.entrySet().stream()
                .sorted(Map.Entry.<String, Long>comparingByValue().reversed())
                .limit(most)
                .map(one -> "%8d ms  %s".formatted(one.getValue() / 1000, one.getKey()))
                .toList();
    }
}
