package dev.cartage.sandbox.sftp;

import java.io.IOException;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.AccessDeniedException;
import java.nio.file.CopyOption;
import java.nio.file.OpenOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.util.Collection;
import java.util.Set;
import org.apache.sshd.sftp.server.FileHandle;
import org.apache.sshd.sftp.server.SftpFileSystemAccessor;
import org.apache.sshd.sftp.server.SftpSubsystemProxy;

/** The server's view of its folders, with the faults built in. */
final class FaultyFolders implements SftpFileSystemAccessor {
    private final SftpFaults faults;

    FaultyFolders(SftpFaults faults) {
        this.faults = faults;
    }

    @Override
    public SeekableByteChannel openFile(
            SftpSubsystemProxy subsystem,
            FileHandle handle,
            Path file,
            String handleName,
            Set<? extends OpenOption> options,
            FileAttribute<?>... attributes)
            throws IOException {
        boolean writes = options.contains(StandardOpenOption.WRITE);
        if (!writes && faults.strikes(SftpFault.UNREADABLE_FILE)) {
            throw new AccessDeniedException(file.toString());
        }
        SeekableByteChannel channel =
                SftpFileSystemAccessor.super.openFile(subsystem, handle, file, handleName, options, attributes);
        if (writes && faults.strikes(SftpFault.CUT_UPLOAD)) {
            return new ShortChannel(channel, faults.bytes(), () -> hangUp(subsystem));
        } else if (writes && faults.strikes(SftpFault.DISK_FULL)) {
            return new ShortChannel(channel, faults.bytes(), () -> {});
        }
        return channel;
    }

    @Override
    public void renameFile(SftpSubsystemProxy subsystem, Path oldPath, Path newPath, Collection<CopyOption> options)
            throws IOException {
        if (faults.strikes(SftpFault.REFUSE_RENAME)) {
            throw new AccessDeniedException(newPath.toString());
        }
        SftpFileSystemAccessor.super.renameFile(subsystem, oldPath, newPath, options);
        if (faults.strikes(SftpFault.LOSE_RENAME_ANSWER)) {
            hangUp(subsystem);
        }
    }

    private static void hangUp(SftpSubsystemProxy subsystem) {
        subsystem.getServerSession().close(true);
    }
}
