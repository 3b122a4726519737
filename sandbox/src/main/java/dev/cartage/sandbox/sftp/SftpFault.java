package dev.cartage.sandbox.sftp;

/** What can go wrong at a file server. */
public enum SftpFault {
    /** The next login is refused, whatever its password. */
    REFUSE_LOGIN,
    /** The next rename is refused; nothing is renamed. */
    REFUSE_RENAME,
    /** The next upload fails after some bytes; they stay there. */
    DISK_FULL,
    /** The line breaks after some bytes of the next upload; they stay there. */
    CUT_UPLOAD,
    /** The next file opened for reading is refused, though the listing shows it. */
    UNREADABLE_FILE,
    /** The next rename is done, but the line breaks before the answer. */
    LOSE_RENAME_ANSWER
}
