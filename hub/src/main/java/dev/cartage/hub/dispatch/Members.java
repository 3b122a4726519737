package dev.cartage.hub.dispatch;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Which of the due dispatches leave, and with what. Of a subject that is due twice only the newest revision leaves.
 *
 * @param leaving in the order in which they are due
 * @param items one for each that leaves
 * @param gone those whose subject must not leave any more, or was overtaken
 */
record Members<T>(List<Dispatch> leaving, List<T> items, List<Dispatch> gone) {

    static <T> Members<T> of(List<Dispatch> due, Map<Long, T> loaded) {
        Map<Long, Integer> newest = new HashMap<>();
        due.forEach(dispatch -> newest.merge(dispatch.subject(), dispatch.revision(), Math::max));
        List<Dispatch> leaving = new ArrayList<>();
        List<T> items = new ArrayList<>();
        List<Dispatch> gone = new ArrayList<>();
        for (Dispatch dispatch : due) {
            Optional<T> item = newest.getOrDefault(dispatch.subject(), -1) == dispatch.revision()
                    ? Optional.ofNullable(loaded.get(dispatch.subject()))
                    : Optional.empty();
            item.ifPresentOrElse(
                    there -> {
                        leaving.add(dispatch);
                        items.add(there);
                    },
                    () -> gone.add(dispatch));
        }
        return new Members<>(leaving, items, gone);
    }
}
