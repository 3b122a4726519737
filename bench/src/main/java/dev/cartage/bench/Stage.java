package dev.cartage.bench;

import dev.cartage.bench.process.HubLog;
import dev.cartage.bench.world.Entry;
import dev.cartage.bench.world.World;
import dev.cartage.bench.world.WorldSettings;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.stream.Stream;

/** A folder for one run, with a sandbox that runs and a hub's home that knows it. */
final class Stage implements AutoCloseable {
    private final Path folder;
    private final World world;
    private final PrintStream out;
    private boolean keep = true;

    private Stage(Path folder, World world, PrintStream out) {
        this.folder = folder;
        this.world = world;
        this.out = out;
    }

    static Stage set(WorldSettings settings, PrintStream out) throws IOException {
        return set(Files.createTempDirectory("cartage-bench-"), settings, out);
    }

    static Stage set(Path folder, WorldSettings settings, PrintStream out) throws IOException {
        out.printf("Opening %d stores and %d warehouses.%n", settings.stores(), settings.warehouses());
        World world = World.start(folder.resolve("world"), settings);
        try {
            Stage stage = new Stage(folder, world, out);
            Entry.into(stage.home(), world.places());
            return stage;
        } catch (IOException | RuntimeException failure) {
            world.close();
            throw failure;
        }
    }

    World world() {
        return world;
    }

    PrintStream out() {
        return out;
    }

    Path folder() {
        return folder;
    }

    Path home() {
        return folder.resolve("home");
    }

    /** Shows what the hub complained of: nothing of it may go unexplained. */
    void showComplaints() throws IOException {
        for (String complaint : HubLog.complaints(folder.resolve("hub.log"))) {
            out.println("hub: " + complaint);
        }
    }

    /** Whether the folder with the logs stays; a run that breaks off leaves it in any case. */
    void keepIf(boolean wanted) {
        keep = wanted;
    }

    @Override
    public void close() throws IOException {
        world.close();
        if (keep) {
            out.println("The logs are in " + folder);
        } else {
            clear();
        }
    }

    private void clear() throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }
}
