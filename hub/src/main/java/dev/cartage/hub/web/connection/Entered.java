package dev.cartage.hub.web.connection;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.springframework.util.MultiValueMap;

/** What was entered into a form; a side's settings are named {@code store.shop}, {@code warehouse.host}. */
public final class Entered {
    private Entered() {}

    /** Several ticked boxes of one name become one answer, by commas; behind each box stands a hidden "false". */
    public static Map<String, String> join(MultiValueMap<String, String> entered) {
        return entered.entrySet().stream()
                .filter(entry -> !entry.getKey().equals("_csrf"))
                .collect(Collectors.toMap(Map.Entry::getKey, entry -> join(entry.getValue())));
    }

    private static String join(List<String> values) {
        return values.stream()
                .filter(value -> !value.isEmpty() && (values.size() == 1 || !value.equals("false")))
                .collect(Collectors.joining(","));
    }

    /** One side's answers by the names of its form. */
    public static Map<String, String> ofSide(String side, Map<String, String> answers) {
        Map<String, String> own = new TreeMap<>();
        answers.forEach((name, value) -> {
            if (name.startsWith(side + ".")) {
                own.put(name.substring(side.length() + 1), value);
            }
        });
        return own;
    }
}
