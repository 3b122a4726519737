package dev.cartage.bench.rules;

import java.util.List;
import java.util.Random;

/** Texts that are nearly rules: pieces of several, cut, doubled and sprinkled with letters of all kinds. */
final class Mutations {
    private final List<String> seeds;
    private final Random random;

    Mutations(List<String> seeds, Random random) {
        this.seeds = seeds;
        this.random = random;
    }

    String next() {
        StringBuilder text = new StringBuilder(seed());
        for (int i = random.nextInt(6); i >= 0; i--) {
            String other = seed();
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

    private String seed() {
        return seeds.get(random.nextInt(seeds.size()));
    }
}
