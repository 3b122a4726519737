package dev.cartage.hub.law;

import dev.cartage.hub.connection.MovableClock;
import dev.cartage.model.Problem;
import dev.cartage.spi.Files;
import dev.cartage.spi.RemoteException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Consumer;

/** A folder tree in memory. What it does counts as an outward call; a write that goes wrong leaves half a file. */
final class PaperFiles implements Files {
    private record Entry(byte[] content, Instant modifiedAt) {}

    private final Map<String, Entry> entries = new TreeMap<>();
    private final MovableClock clock;
    private final Faults faults;
    private Consumer<PaperFiles> watcher = _ -> {};

    PaperFiles(MovableClock clock, Faults faults) {
        this.clock = clock;
        this.faults = faults;
    }

    /** Somebody at the other side, who looks after each change. */
    void watchedBy(Consumer<PaperFiles> somebody) {
        watcher = somebody;
    }

    /** The other side puts a file there. */
    void put(String path, String content, Instant modifiedAt) {
        entries.put(path, new Entry(content.getBytes(java.nio.charset.StandardCharsets.UTF_8), modifiedAt));
    }

    /** The other side takes a file away. */
    String take(String path) {
        return new String(
                Optional.ofNullable(entries.remove(path)).orElseThrow().content(),
                java.nio.charset.StandardCharsets.UTF_8);
    }

    List<String> paths() {
        return List.copyOf(entries.keySet());
    }

    @Override
    public List<RemoteFile> list(String folder) {
        return faults.outward(() -> entries.keySet().stream()
                .filter(path -> path.startsWith(folder + "/"))
                .map(this::file)
                .toList());
    }

    @Override
    public Optional<RemoteFile> find(String path) {
        return faults.outward(
                () -> Optional.of(path).filter(entries::containsKey).map(this::file));
    }

    private RemoteFile file(String path) {
        Entry entry = entry(path);
        return new RemoteFile(path, entry.content().length, entry.modifiedAt());
    }

    private Entry entry(String path) {
        return Optional.ofNullable(entries.get(path))
                .orElseThrow(() -> new RemoteException.Rejected(
                        new Problem("no-such-file", "There is no file " + path + ".", "Look at the folder.")));
    }

    @Override
    public byte[] read(String path) {
        return faults.outward(() -> entry(path).content());
    }

    @Override
    public void write(String path, byte[] content) {
        entries.put(path, new Entry(java.util.Arrays.copyOf(content, content.length / 2), clock.instant()));
        faults.outward(() -> {
            entries.put(path, new Entry(content, clock.instant()));
            watcher.accept(this);
            return true;
        });
    }

    @Override
    public void rename(String from, String to) {
        faults.outward(() -> {
            if (entries.containsKey(to)) {
                throw new RemoteException.Rejected(
                        new Problem("name-taken", "There is a file " + to + " already.", "Look at the folder."));
            }
            entries.put(to, entry(from));
            entries.remove(from);
            watcher.accept(this);
            return true;
        });
    }

    @Override
    public void delete(String path) {
        faults.outward(() -> Optional.ofNullable(entries.remove(path)));
    }

    @Override
    public void makeFolder(String path) {
        faults.outward(() -> true);
    }

    @Override
    public void close() {}
}
