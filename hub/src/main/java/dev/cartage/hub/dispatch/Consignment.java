package dev.cartage.hub.dispatch;

import java.util.List;

/**
 * A frozen batch of dispatches that leaves as one file or request.
 *
 * @param members in their order in the batch
 * @param token the fencing token of the owner that may send it
 * @param fileName "" for a request
 */
record Consignment(long id, Status status, long token, List<Dispatch> members, String fileName, byte[] content) {

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
