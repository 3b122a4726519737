package dev.cartage.bench.measure;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import jdk.jfr.consumer.RecordedEvent;
import jdk.jfr.consumer.RecordedFrame;
import jdk.jfr.consumer.RecordedStackTrace;
import jdk.jfr.consumer.RecordingFile;
import org.jspecify.annotations.Nullable;

/** What a flight recording says of where processor time went: samples of methods, by the time each thread really ran. */
public final class Recording {
    private static final String SAMPLE = "jdk.CPUTimeSample";
    private static final String OURS = "dev.cartage.";

    private final Map<String, Integer> innermost = new HashMap<>();
    private final Map<String, Integer> ours = new HashMap<>();
    private int samples;

    private Recording() {}

    /** Makes a process record into this file from now on. */
    public static void start(ProcessHandle process, Path file) throws IOException {
        tell(
                process,
                "JFR.start",
                "name=bench",
                "filename=" + file,
                SAMPLE + "#enabled=true",
                SAMPLE + "#throttle=10ms",
                "jdk.ExecutionSample#enabled=false");
    }

    /** Ends the recording; the file is whole then. */
    public static void stop(ProcessHandle process) throws IOException {
        tell(process, "JFR.stop", "name=bench");
    }

    private static void tell(ProcessHandle process, String... words) throws IOException {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "jcmd").toString());
        command.add(Long.toString(process.pid()));
        command.addAll(List.of(words));
        Process told = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
        if (told.onExit().join().exitValue() != 0) {
            throw new IOException("The hub cannot be told " + command);
        }
    }

    public static Recording read(Path file) throws IOException {
        Recording recording = new Recording();
        try (RecordingFile events = new RecordingFile(file)) {
            while (events.hasMoreEvents()) {
                RecordedEvent event = events.readEvent();
                if (event.getEventType().getName().equals(SAMPLE)) {
                    recording.count(event.getStackTrace());
                }
            }
        }
        return recording;
    }

    private void count(@Nullable RecordedStackTrace stack) {
        samples++;
        List<RecordedFrame> frames = stack == null ? List.of() : stack.getFrames();
        innermost.merge(frames.isEmpty() ? "(unknown)" : name(frames.getFirst()), 1, Integer::sum);
        ours.merge(
                frames.stream()
                        .map(Recording::name)
                        .filter(name -> name.startsWith(OURS))
                        .findFirst()
                        .orElse("(none of ours)"),
                1,
                Integer::sum);
    }

    private static String name(RecordedFrame frame) {
        return frame.getMethod().getType().getName() + "." + frame.getMethod().getName();
    }

    /** The methods that ran, with their part of all samples. */
    public List<String> innermost(int most) {
        return list(innermost, most);
    }

    /** The methods of ours on whose behalf something ran. */
    public List<String> ours(int most) {
        return list(ours, most);
    }

    private List<String> list(Map<String, Integer> counts, int most) {
        return counts.entrySet().stream()
                .sorted(Map.Entry.<String, Integer>comparingByValue().reversed())
                .limit(most)
                .map(one -> "%5.1f %%  %s".formatted(100.0 * one.getValue() / Math.max(1, samples), one.getKey()))
                .toList();
    }
}
