package dev.cartage.bench.process;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeMap;
import java.util.regex.Pattern;

/** What a hub complained of. */
public final class HubLog {
    private static final Pattern COMPLAINT = Pattern.compile("^\\d\\d:\\d\\d:\\d\\d (WARN |ERROR)\\s.*");
    private static final Pattern NUMBER = Pattern.compile("\\d+");

    private HubLog() {}

    /** Warnings and errors, those alike but for numbers together, each with how often it came. */
    public static List<String> complaints(Path log) throws IOException {
        TreeMap<String, Integer> times = new TreeMap<>();
        try (var lines = Files.lines(log)) {
            lines.filter(line -> COMPLAINT.matcher(line).matches())
                    .map(line -> NUMBER.matcher(line.substring(9)).replaceAll("#"))
                    .forEach(line -> times.merge(line, 1, Integer::sum));
        }
        return times.entrySet().stream()
                .map(one -> one.getValue() + " × " + one.getKey())
                .toList();
    }
}
