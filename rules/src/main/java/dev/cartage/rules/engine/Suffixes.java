package dev.cartage.rules.engine;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** What the parts of a split order add to its number. */
final class Suffixes {
    private Suffixes() {}

    /**
     * Names the groups -1, -2 and so on. A suffix of the rule's own names the lines that a condition took away; of
     * several groups it comes before their count.
     */
    static List<Ledger.Group> name(Map<String, List<Integer>> groups, String suffix, boolean byCondition) {
        List<Ledger.Group> named = new ArrayList<>();
        for (List<Integer> lines : groups.values()) {
            int count = named.size() + 1;
            String counted = "-" + count;
            boolean isTaken = byCondition && count == groups.size();
            named.add(new Ledger.Group(
                    suffix.isEmpty() ? counted : byCondition ? (isTaken ? suffix : counted) : suffix + counted, lines));
        }
        return named;
    }
}
