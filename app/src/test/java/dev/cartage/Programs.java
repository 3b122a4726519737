package dev.cartage;

import dev.cartage.hub.storage.CartageHome;
import dev.cartage.hub.storage.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;

/** PostgreSQL's programs, unpacked once and not for each home. What a first start is like, {@code ServeTest} shows. */
final class Programs {
    private static final CartageHome UNPACKED = new CartageHome(Path.of("target", "programs"));

    private Programs() {}

    /** Lets the home find them by a link. @return the home */
    static synchronized Path in(Path home) throws IOException {
        if (unpacked().isEmpty()) {
            EmbeddedPostgres.start(UNPACKED).close();
        }
        Path programs = unpacked().orElseThrow();
        Path link = new CartageHome(home).folder("postgres").resolve(programs.getFileName());
        Files.createSymbolicLink(link, programs);
        return home;
    }

    private static Optional<Path> unpacked() throws IOException {
        try (Stream<Path> all = Files.list(UNPACKED.folder("postgres"))) {
            return all.filter(one -> one.getFileName().toString().startsWith("postgresql-"))
                    .findFirst();
        }
    }
}
