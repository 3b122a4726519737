package dev.cartage.connectors.support.paging;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Over a list in memory that can only be had by page numbers. */
class OffsetPagesTest {
    private record Item(String id, String time) {}

    private final List<Item> items = new ArrayList<>();
    private final OffsetPages<Item> pages = new OffsetPages<>(this::list, Item::id, Item::time);

    private List<Item> list(String start, String end, boolean byId, int skip, int take) {
        return items.stream()
                .filter(item -> item.time().compareTo(start) >= 0 && item.time().compareTo(end) <= 0)
                .sorted(Comparator.comparing(byId ? Item::id : Item::time))
                .skip(skip)
                .limit(take)
                .toList();
    }

    private void add(String id, int second) {
        items.add(new Item(id, "2026-03-01T10:00:%02d.000Z".formatted(second)));
    }

    private Set<String> readAll(Reached from, Reached committed) {
        Set<String> read = new LinkedHashSet<>();
        Reached next = from;
        for (int reads = 0; reads < 50; reads++) {
            OffsetPages.Found<Item> found = pages.read(next, committed, 3);
            found.items().forEach(item -> read.add(item.id()));
            next = Reached.parse(found.next().text());
            if (found.atEnd()) {
                reached = next;
                return read;
            }
        }
        throw new AssertionError("reading does not end");
    }

    private Reached reached = Reached.START;

    @Test
    void readsEverythingThoughManyHaveTheSameTime() {
        for (int i = 0; i < 10; i++) {
            add("same-" + i, 7);
        }
        add("before", 1);
        add("after", 9);

        assertThat(readAll(Reached.START, Reached.START)).hasSize(12);
        assertThat(reached.text()).isEqualTo("2026-03-01T10:00:09.000Z");
    }

    @Test
    void missesNoneWhenOneThatWasReadMovesAway() {
        for (int i = 0; i < 8; i++) {
            add("same-" + i, 7);
        }
        Reached within = Reached.START;
        while (!within.text().endsWith("@3 same-2")) {
            within = pages.read(within, Reached.START, 3).next();
        }
        items.removeIf(item -> item.id().equals("same-0"));
        add("same-0", 20);

        assertThat(readAll(within, Reached.START)).contains("same-3", "same-4", "same-5", "same-6", "same-7", "same-0");
    }

    @Test
    void aRunThatLooksBackNeverEndsBeforeWhatWasCommitted() {
        add("old", 1);
        Reached committed = Reached.parse("2026-03-01T10:00:30.000Z");

        assertThat(readAll(committed.earlier(java.time.Duration.ofMinutes(1)), committed))
                .containsExactly("old");
        assertThat(reached).isEqualTo(committed);
    }
}
