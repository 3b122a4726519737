package dev.cartage.rules.syntax;

import java.util.Collection;
import java.util.Comparator;
import java.util.Optional;

/** Finds the right name that a wrong one was probably meant to be. */
public final class Nearest {
    private static final int LONGEST = 80;

    private Nearest() {}

    /** The nearest of the names, where one is near: a third of the letters may differ, two in a short name. */
    public static Optional<String> to(String wrong, Collection<String> names) {
        if (wrong.length() > LONGEST) {
            return Optional.empty();
        }
        return names.stream()
                .filter(name -> name.length() <= LONGEST)
                .filter(name -> distance(wrong, name) <= allowed(wrong))
                .min(Comparator.comparingInt((String name) -> distance(wrong, name))
                        .thenComparing(Comparator.naturalOrder()));
    }

    private static int allowed(String wrong) {
        return wrong.length() < 3 ? 1 : Math.max(2, wrong.length() / 3);
    }

    /** Letters to insert, remove, replace or swap with a neighbour. */
    static int distance(String left, String right) {
        int[][] cost = new int[left.length() + 1][right.length() + 1];
        for (int i = 0; i <= left.length(); i++) {
            for (int j = 0; j <= right.length(); j++) {
                cost[i][j] = i == 0 || j == 0 ? i + j : cheapest(cost, left, i, right, j);
            }
        }
        return cost[left.length()][right.length()];
    }

    private static int cheapest(int[][] cost, String left, int i, String right, int j) {
        boolean same = left.charAt(i - 1) == right.charAt(j - 1);
        int best = Math.min(cost[i - 1][j - 1] + (same ? 0 : 1), 1 + Math.min(cost[i - 1][j], cost[i][j - 1]));
        boolean swapped = i > 1
                && j > 1
                && left.charAt(i - 1) == right.charAt(j - 2)
                && left.charAt(i - 2) == right.charAt(j - 1);
        return swapped ? Math.min(best, cost[i - 2][j - 2] + 1) : best;
    }
}
