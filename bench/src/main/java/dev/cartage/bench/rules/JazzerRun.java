package dev.cartage.bench.rules;

import dev.cartage.rules.syntax.Words;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/** Runs Jazzer on {@link FuzzTarget}, as a process of its own, in a folder that keeps what it found. */
final class JazzerRun {
    /** No text may take longer. */
    static final Duration PATIENCE = Duration.ofSeconds(20);

    private static final String MAIN = "com.code_intelligence.jazzer.Jazzer";
    private static final int LONGEST_TEXT = 2_000;
    private static final int MOST_MEGABYTES = 2_500;

    private final List<String> seeds;
    private final long seed;

    JazzerRun(List<String> seeds, long seed) {
        this.seeds = seeds;
        this.seed = seed;
    }

    /** Why it cannot run here; empty if it can. */
    static Optional<String> obstacle() {
        String system = System.getProperty("os.name").toLowerCase(Locale.ROOT).contains("mac") ? "macos" : "linux";
        String processor = System.getProperty("os.arch").replace("amd64", "x86_64");
        String driver = "/com/code_intelligence/jazzer/driver/jazzer_driver_" + system + "_" + processor;
        boolean there = JazzerRun.class.getResource(driver + "/libjazzer_driver.so") != null
                || JazzerRun.class.getResource(driver + "/libjazzer_driver.dylib") != null;
        if (!there) {
            return Optional.of("Jazzer has no driver for this machine (" + system + ", " + processor + ").");
        }
        return UnpackedJar.running().isPresent()
                ? Optional.empty()
                : Optional.of("Jazzer runs out of the jar that ./cartage bench builds.");
    }

    /** @return 0 if nothing was found */
    int run(Duration time) throws IOException, InterruptedException {
        Path folder = Files.createTempDirectory("cartage-fuzz-");
        List<Path> classPath = new UnpackedJar(UnpackedJar.running().orElseThrow()).into(folder.resolve("classes"));
        Path corpus = Files.createDirectory(folder.resolve("corpus"));
        for (int i = 0; i < seeds.size(); i++) {
            Files.writeString(corpus.resolve("manual-" + i), seeds.get(i));
        }
        Path words = Files.writeString(folder.resolve("words"), dictionary());
        int end = new ProcessBuilder(command(classPath, time, words, corpus))
                .directory(folder.toFile())
                .inheritIO()
                .start()
                .waitFor();
        System.out.println("folder=" + folder + "\nfound=" + (end == 0 ? 0 : 1));
        return end == 0 ? 0 : 1;
    }

    private static String dictionary() {
        return Words.keywords().stream()
                .map(word -> "\"" + word + "\"\n")
                .collect(Collectors.joining("", "", "\"order_line.\"\n\"order.notes\"\n\"custom[\"\n\"matches /\"\n"));
    }

    private List<String> command(List<Path> classPath, Duration time, Path words, Path corpus) {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(List.of("--enable-native-access=ALL-UNNAMED", "-XX:+EnableDynamicAgentLoading", "-Xmx1500m"));
        command.add("-cp");
        command.add(classPath.stream().map(Path::toString).collect(Collectors.joining(File.pathSeparator)));
        command.add(MAIN);
        command.add("--target_class=" + FuzzTarget.class.getName());
        command.add("--instrumentation_includes=dev.cartage.rules.**");
        // They take every pattern that a text brings to java.util.regex for a hole; here it runs on a counted budget.
        command.add("--disabled_hooks=com.code_intelligence.jazzer.sanitizers.RegexInjection"
                + ":com.code_intelligence.jazzer.sanitizers.RegexRoadblocks");
        command.add("-max_total_time=" + time.toSeconds());
        command.add("-timeout=" + PATIENCE.toSeconds());
        command.add("-rss_limit_mb=" + MOST_MEGABYTES);
        command.add("-max_len=" + LONGEST_TEXT);
        command.add("-seed=" + seed);
        command.add("-dict=" + words);
        command.add("-print_final_stats=1");
        command.add(corpus.toString());
        return command;
    }
}
