package dev.cartage.hub.flow;

import dev.cartage.spi.Files;
import dev.cartage.spi.Files.RemoteFile;
import java.util.List;

/** Moves away what was read. Not moved, or crashed before: it is moved the next time, and never read again. */
final class InboundArchive {
    private InboundArchive() {}

    /** @param folder "" if files stay where they are */
    static void take(List<RemoteFile> read, String folder, Files files) {
        if (folder.isEmpty() || read.isEmpty()) {
            return;
        }
        files.makeFolder(folder);
        for (RemoteFile file : read) {
            // Only the file that was read: another may have taken its name since. Sizes, for some servers tell the time
            // of a file more finely than that of a listing.
            if (files.find(file.path()).filter(now -> now.size() == file.size()).isPresent()) {
                move(files, file, folder + "/" + file.name());
            }
        }
    }

    /** A file of that name may be in the archive already; then this one keeps its time in its name. */
    private static void move(Files files, RemoteFile file, String to) {
        boolean taken = files.find(to).isPresent();
        files.rename(file.path(), taken ? to + "." + file.modifiedAt().toEpochMilli() : to);
    }
}
