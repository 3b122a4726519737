package dev.cartage.hub.api;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/**
 * Which part of a list is asked for: after the cursor, which is the last id seen, newest first.
 *
 * @param before only smaller ids
 * @param size the most rows
 */
record Paging(long before, int size) {
    private static final int MOST = 1_000;
    private static final int USUAL = 250;

    /** @throws BadRequest if limit or cursor are no numbers */
    static Paging of(Map<String, String> asked) {
        return new Paging(
                number(asked, "cursor", Long.MAX_VALUE), (int) Math.clamp(number(asked, "limit", USUAL), 1, MOST));
    }

    private static long number(Map<String, String> asked, String name, long usual) {
        var text = asked.getOrDefault(name, "").strip();
        if (!text.matches("\\d{0,18}")) {
            throw new BadRequest("“" + text + "” is no " + name + ".");
        }
        return text.isEmpty() ? usual : Long.parseLong(text);
    }

    /** For the statement: one more than is shown, to know whether there are more. */
    int rows() {
        return size + 1;
    }

    /** The rows under their name and the cursor for the next page, "" on the last. */
    <T> Map<String, Object> answer(String name, List<T> rows, Function<T, Object> shown, Function<T, Long> id) {
        var page = rows.subList(0, Math.min(size, rows.size()));
        Map<String, Object> answer = new LinkedHashMap<>();
        answer.put(name, page.stream().map(shown).toList());
        answer.put("cursor", rows.size() > size ? id.apply(page.getLast()).toString() : "");
        return answer;
    }
}
