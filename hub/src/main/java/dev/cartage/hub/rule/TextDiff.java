package dev.cartage.hub.rule;

import java.util.ArrayList;
import java.util.List;

/** What differs between two texts, line by line, by their longest common subsequence. */
public final class TextDiff {
    private TextDiff() {}

    /** A line and what became of it. */
    public record Line(Kind kind, String text) {}

    /** Whether a line is in both texts, or in one. */
    public enum Kind {
        SAME,
        REMOVED,
        ADDED
    }

    public static List<Line> of(String before, String after) {
        List<String> old = before.lines().toList();
        List<String> fresh = after.lines().toList();
        int[][] common = common(old, fresh);
        List<Line> lines = new ArrayList<>();
        int i = 0;
        int j = 0;
        while (i < old.size() || j < fresh.size()) {
            if (i < old.size() && j < fresh.size() && old.get(i).equals(fresh.get(j))) {
                lines.add(new Line(Kind.SAME, old.get(i++)));
                j++;
            } else if (j == fresh.size() || (i < old.size() && common[i + 1][j] >= common[i][j + 1])) {
                lines.add(new Line(Kind.REMOVED, old.get(i++)));
            } else {
                lines.add(new Line(Kind.ADDED, fresh.get(j++)));
            }
        }
        return lines;
    }

    private static int[][] common(List<String> old, List<String> fresh) {
        int[][] common = new int[old.size() + 1][fresh.size() + 1];
        for (int i = old.size() - 1; i >= 0; i--) {
            for (int j = fresh.size() - 1; j >= 0; j--) {
                common[i][j] = old.get(i).equals(fresh.get(j))
                        ? common[i + 1][j + 1] + 1
                        : Math.max(common[i + 1][j], common[i][j + 1]);
            }
        }
        return common;
    }
}
