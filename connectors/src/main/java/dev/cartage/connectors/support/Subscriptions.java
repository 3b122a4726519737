package dev.cartage.connectors.support;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;

/**
 * What is to be made and removed so that a store tells of each topic once, and leaves nothing out.
 *
 * @param missing topics
 * @param surplus what stands twice, or is not whole
 */
public record Subscriptions<T>(List<String> missing, List<T> surplus) {
    /**
     * @param standing those to our address
     * @param whole whether one tells all of its topic
     */
    public static <T> Subscriptions<T> repair(
            List<String> topics, List<T> standing, Function<T, String> topic, Predicate<T> whole) {
        Set<String> missing = new LinkedHashSet<>(topics);
        List<T> surplus = new ArrayList<>();
        for (T one : standing) {
            if (!whole.test(one) || !missing.remove(topic.apply(one))) {
                surplus.add(one);
            }
        }
        return new Subscriptions<>(List.copyOf(missing), surplus);
    }
}
