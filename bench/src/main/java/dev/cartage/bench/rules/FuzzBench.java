package dev.cartage.bench.rules;

import dev.cartage.rules.Rules;
import dev.cartage.rules.engine.Checked;
import dev.cartage.rules.hook.Hook;
import dev.cartage.rules.hook.Input;
import dev.cartage.rules.hook.Tables;
import dev.cartage.rules.syntax.Parsed;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

@Command(
        name = "fuzz",
        mixinStandardHelpOptions = true,
        description =
                "Breaks the manual's rules at random; each must be refused with a fault, or run within its budget.")
public final class FuzzBench implements Callable<Integer> {
    private static final Pattern BLOCK = Pattern.compile("```\\n(.*?)```", Pattern.DOTALL);
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    @Option(names = "--minutes", description = "How long (default: ${DEFAULT-VALUE}).")
    private int minutes = 10;

    @Option(names = "--seed", description = "For the same texts again (default: ${DEFAULT-VALUE}).")
    private long seed = 1;

    @Override
    public Integer call() throws IOException {
        List<String> seeds = snippets();
        Random random = new Random(seed);
        Input input = Input.of(SampleOrder.of(7), Instant.parse("2026-03-06T22:15:00Z"), ZoneOffset.UTC);
        Instant end = Instant.now().plus(Duration.ofMinutes(minutes));
        long texts = 0;
        long ran = 0;
        while (Instant.now().isBefore(end)) {
            String text = broken(seeds, random);
            long before = System.nanoTime();
            try {
                ran += tryOut(text, input) ? 1 : 0;
            } catch (RuntimeException | StackOverflowError | OutOfMemoryError wrong) {
                return found(text, wrong.toString());
            }
            if (System.nanoTime() - before > PATIENCE.toNanos()) {
                return found(text, "took longer than " + PATIENCE);
            }
            texts++;
        }
        System.out.println("texts=" + texts + "\nran=" + ran + "\nfound=0");
        return 0;
    }

    private static List<String> snippets() throws IOException {
        String manual = Files.readString(Path.of(System.getProperty("cartage.root", "."), "docs", "rules.md"));
        List<String> found = new ArrayList<>();
        Matcher blocks = BLOCK.matcher(manual);
        while (blocks.find()) {
            found.add(blocks.group(1));
        }
        return found;
    }

    /** Pieces of several rules, cut, doubled and sprinkled with letters of all kinds. */
    private static String broken(List<String> seeds, Random random) {
        StringBuilder text = new StringBuilder(seeds.get(random.nextInt(seeds.size())));
        for (int i = random.nextInt(6); i >= 0; i--) {
            String other = seeds.get(random.nextInt(seeds.size()));
            int from = random.nextInt(text.length() + 1);
            int to = Math.min(text.length(), from + random.nextInt(30));
            switch (random.nextInt(4)) {
                case 0 -> text.delete(from, to);
                case 1 -> text.insert(from, text.substring(from, to));
                case 2 -> {
                    int piece = random.nextInt(other.length());
                    text.insert(from, other, piece, Math.min(other.length(), piece + random.nextInt(60)));
                }
                default -> text.insert(from, (char) random.nextInt(1, 0x2600));
            }
        }
        return text.toString();
    }

    /** Whether it ran. */
    private static boolean tryOut(String text, Input input) {
        Parsed parsed = Rules.parse(text);
        for (Hook hook : Hook.values()) {
            Checked checked = Rules.check(parsed.rules(), hook, Tables.NONE);
            if (hook == Hook.ORDER_IMPORT
                    && parsed.isFaultless()
                    && checked.compiled().isPresent()) {
                checked.compiled().get().run(input.withTrace());
                return true;
            }
        }
        return false;
    }

    private static int found(String text, String how) {
        System.out.println("found=1\n" + how + "\n" + text);
        return 1;
    }
}
