package dev.cartage.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Every state and every event, as the documentation tells it. */
class LifecycleTableTest {
    @Test
    void theDocumentationShowsTheTransitionsAsTheyAre() throws IOException {
        assertThat(told("| Status | What may happen")).containsExactlyElementsOf(transitions());
    }

    @Test
    void theDocumentationShowsTheStatusesAsTheyAre() throws IOException {
        assertThat(told("| Status | Meaning")).containsExactlyElementsOf(statuses());
    }

    private static List<String> told(String head) throws IOException {
        return Files.readAllLines(documentation()).stream()
                .dropWhile(line -> !line.startsWith(head))
                .takeWhile(line -> line.startsWith("|"))
                .toList();
    }

    @Test
    void everyStatusCanBeReached() {
        assertThat(Lives.all().values())
                .extracting(OrderState::status)
                .contains(OrderStatus.values())
                .hasSizeGreaterThan(16);
    }

    static List<String> statuses() {
        return Stream.concat(
                        Stream.of("| Status | Meaning |", "|---|---|"),
                        Stream.of(OrderStatus.values())
                                .map(status -> "| " + status.title() + " | " + status.meaning() + " |"))
                .toList();
    }

    static List<String> transitions() {
        List<String> rows = new ArrayList<>();
        rows.add("| Status | What may happen, and the status then | Refused |");
        rows.add("|---|---|---|");
        Lives.all().forEach((name, state) -> rows.add(row(name, state)));
        return rows;
    }

    private static String row(String name, OrderState state) {
        List<String> legal = new ArrayList<>();
        List<String> refused = new ArrayList<>();
        for (OrderEvent event : Lives.EVENTS) {
            Lifecycle.apply(state, event)
                    .ifPresentOrElse(
                            next -> legal.add(
                                    event.kind() + " → " + next.status().title()),
                            () -> refused.add(event.kind()));
        }
        return "| " + name + " | " + String.join(", ", legal) + " | " + String.join(", ", refused) + " |";
    }

    private static Path documentation() {
        Path here = Path.of(System.getProperty("cartage.root", "")).toAbsolutePath();
        return Stream.iterate(here, Path::getParent)
                .map(folder -> folder.resolve("docs").resolve("lifecycle.md"))
                .filter(Files::exists)
                .findFirst()
                .orElseThrow();
    }
}
