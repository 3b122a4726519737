package dev.cartage.hub.dispatch;

import dev.cartage.spi.FileWarehouse.Upload;
import java.util.List;
import java.util.Optional;

/**
 * A frozen batch of dispatches that leaves as one file or request.
 *
 * @param members in their order in the batch
 * @param token the fencing token of the owner that may send it
 * @param fileName "" for a request
 * @param landing where its file was put, once that may have left
 */
record Consignment(
        long id,
        Status status,
        long token,
        List<Dispatch> members,
        String fileName,
        byte[] content,
        Optional<Landing> landing) {

    /** Where a file is put, and how it is made whole. */
    record Landing(String folder, Upload upload) {}

    Consignment heldBy(long newToken) {
        return new Consignment(id, status, newToken, members, fileName, content, landing);
    }

    /** How far it has come. What was frozen may have begun to leave; what is staged may have left. */
    enum Status {
        FROZEN,
        STAGED,
        SENT,
        SETTLED;

        String word() {
            return name().toLowerCase(java.util.Locale.ROOT);
        }
    }

    /** A name that no warehouse takes, and that no two owners share. */
    String temporaryName() {
        return fileName + "." + token + ".tmp";
    }
}
