package dev.cartage.sandbox.sftp;

import java.util.EnumMap;
import java.util.Map;

/** The faults that a server is to show. Safe for use by several threads. */
public final class SftpFaults {
    private final Map<SftpFault, Integer> left = new EnumMap<>(SftpFault.class);
    private long bytes;

    /** The fault shows at the next so many chances. */
    public synchronized void next(SftpFault fault, int times) {
        left.put(fault, times);
    }

    /** After how many bytes of a file {@link SftpFault#DISK_FULL} and {@link SftpFault#CUT_UPLOAD} strike. */
    public synchronized void after(long bytesOfAFile) {
        bytes = bytesOfAFile;
    }

    public synchronized void clear() {
        left.clear();
    }

    /** How often the fault will still show. */
    public synchronized int left(SftpFault fault) {
        return left.getOrDefault(fault, 0);
    }

    synchronized boolean strikes(SftpFault fault) {
        int times = left(fault);
        if (times > 0) {
            left.put(fault, times - 1);
        }
        return times > 0;
    }

    synchronized long bytes() {
        return bytes;
    }
}
