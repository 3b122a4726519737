package dev.cartage.bench.rules;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

@Command(
        name = "fuzz",
        mixinStandardHelpOptions = true,
        description = "Feeds the rule language texts that nobody would write; each must be refused with a fault, or run"
                + " within its budget. Jazzer looks for new paths through the code; where it cannot run, the manual's"
                + " rules are broken at random.")
public final class FuzzBench implements Callable<Integer> {
    private static final Pattern BLOCK = Pattern.compile("```\\n(.*?)```", Pattern.DOTALL);

    @Option(names = "--minutes", description = "How long (default: ${DEFAULT-VALUE}).")
    private int minutes = 10;

    @Option(names = "--seed", description = "For the same texts again (default: ${DEFAULT-VALUE}).")
    private long seed = 1;

    @Option(names = "--seeded", description = "At random by the seed, without Jazzer.")
    private boolean seeded;

    @Override
    public Integer call() throws IOException, InterruptedException {
        Optional<String> obstacle = JazzerRun.obstacle();
        if (seeded || obstacle.isPresent()) {
            obstacle.ifPresent(System.out::println);
            return atRandom();
        }
        System.out.println("fuzzer=jazzer");
        return new JazzerRun(snippets(), seed).run(Duration.ofMinutes(minutes));
    }

    private int atRandom() throws IOException {
        Mutations mutations = new Mutations(snippets(), new Random(seed));
        Instant end = Instant.now().plus(Duration.ofMinutes(minutes));
        long texts = 0;
        long ran = 0;
        System.out.println("fuzzer=seeded");
        while (Instant.now().isBefore(end)) {
            String text = mutations.next();
            long before = System.nanoTime();
            try {
                ran += FuzzTarget.tryOut(text) > 0 ? 1 : 0;
            } catch (RuntimeException | StackOverflowError | OutOfMemoryError wrong) {
                return found(text, wrong.toString());
            }
            if (System.nanoTime() - before > JazzerRun.PATIENCE.toNanos()) {
                return found(text, "took longer than " + JazzerRun.PATIENCE);
            }
            texts++;
        }
        System.out.println("texts=" + texts + "\nran=" + ran + "\nfound=0");
        return 0;
    }

    /** The rules in the manual. */
    private static List<String> snippets() throws IOException {
        String manual = Files.readString(Path.of(System.getProperty("cartage.root", "."), "docs", "rules.md"));
        List<String> found = new ArrayList<>();
        Matcher blocks = BLOCK.matcher(manual);
        while (blocks.find()) {
            found.add(blocks.group(1));
        }
        return found;
    }

    private static int found(String text, String how) {
        System.out.println("found=1\n" + how + "\n" + text);
        return 1;
    }
}
