package dev.cartage.connectors.support.graphql;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** All questions that lie beside a connector. */
public final class QuestionFiles {
    private static final String ENDING = ".graphql";

    private QuestionFiles() {}

    public static List<Question> beside(Class<?> connector, Map<String, String> words) {
        try (var files = Files.list(folder(connector))) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(ENDING) && !name.equals("fragments.graphql"))
                    .map(name -> name.substring(0, name.length() - ENDING.length()))
                    .map(name -> Question.load(connector, name, words))
                    .toList();
        } catch (IOException unreadable) {
            throw new AssertionError(unreadable);
        }
    }

    private static Path folder(Class<?> connector) {
        try {
            Path file = Path.of(Objects.requireNonNull(connector.getResource("orders.graphql"))
                    .toURI());
            return Objects.requireNonNull(file.getParent());
        } catch (URISyntaxException impossible) {
            throw new AssertionError(impossible);
        }
    }
}
