package dev.cartage.transport;

import dev.cartage.spi.RemoteException;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.apache.sshd.client.session.ClientSession;
import org.apache.sshd.sftp.client.SftpClient;
import org.apache.sshd.sftp.client.SftpClient.Attributes;
import org.apache.sshd.sftp.client.SftpClient.DirEntry;
import org.apache.sshd.sftp.client.SftpClient.Handle;
import org.apache.sshd.sftp.client.SftpClient.OpenMode;
import org.apache.sshd.sftp.common.SftpConstants;
import org.apache.sshd.sftp.common.SftpException;
import org.jspecify.annotations.Nullable;

/** SFTP version 3 as OpenSSH speaks it. Reads and writes are pipelined by the library. */
final class SftpConnection implements FileConnection {
    private final ClientSession session;
    private final SftpClient sftp;
    private final String identity;
    private final FileFailures failures;

    SftpConnection(ClientSession session, SftpClient sftp, String identity, FileFailures failures) {
        this.session = session;
        this.sftp = sftp;
        this.identity = identity;
        this.failures = failures;
    }

    @Override
    public List<RemoteFile> list(String folder) {
        try (var handle = sftp.openDir(folder)) {
            var files = new ArrayList<RemoteFile>();
            var atEnd = new AtomicReference<@Nullable Boolean>();
            for (var page = sftp.readDir(handle, atEnd); page != null; page = next(handle, atEnd)) {
                for (var entry : page) {
                    var attributes = entry.getAttributes();
                    if (attributes.isRegularFile()) files.add(file(folder + "/" + entry.getFilename(), attributes));
                }
            }
            return files;
        } catch (IOException e) {
            throw status(e) == SftpConstants.SSH_FX_NO_SUCH_FILE
                    ? failures.folderMissing(folder)
                    : translated(e, folder);
        }
    }

    private @Nullable List<DirEntry> next(Handle folder, AtomicReference<@Nullable Boolean> atEnd) throws IOException {
        return Boolean.TRUE.equals(atEnd.get()) ? null : sftp.readDir(folder, atEnd);
    }

    private static RemoteFile file(String path, Attributes attributes) {
        return new RemoteFile(
                path, attributes.getSize(), attributes.getModifyTime().toInstant());
    }

    @Override
    public Optional<RemoteFile> find(String path) {
        return attributes(path).filter(Attributes::isRegularFile).map(found -> file(path, found));
    }

    private Optional<Attributes> attributes(String path) {
        try {
            return Optional.of(sftp.stat(path));
        } catch (IOException e) {
            if (status(e) == SftpConstants.SSH_FX_NO_SUCH_FILE) return Optional.empty();
            throw translated(e, path);
        }
    }

    @Override
    public byte[] read(String path) {
        try (var in = sftp.read(path)) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw translated(e, path);
        }
    }

    @Override
    public void write(String path, byte[] content) {
        try (var out = sftp.write(path, OpenMode.Write, OpenMode.Create, OpenMode.Truncate)) {
            out.write(content);
        } catch (IOException e) {
            throw switch (status(e)) {
                case SftpConstants.SSH_FX_NO_SUCH_FILE -> failures.folderMissing(ServerPath.parent(path));
                // OpenSSH has no status of its own for a full disk.
                case SftpConstants.SSH_FX_FAILURE -> failures.diskFull(path);
                default -> translated(e, path);
            };
        }
    }

    @Override
    public void rename(String from, String to) {
        try {
            sftp.rename(from, to);
        } catch (IOException e) {
            throw switch (status(e)) {
                case SftpConstants.SSH_FX_FILE_ALREADY_EXISTS -> failures.nameTaken(to);
                case SftpConstants.SSH_FX_NO_SUCH_FILE ->
                    find(from).isEmpty() ? failures.fileMissing(from) : failures.folderMissing(ServerPath.parent(to));
                case SftpConstants.SSH_FX_FAILURE, SftpConstants.SSH_FX_OP_UNSUPPORTED ->
                    attributes(to).isPresent()
                            ? failures.nameTaken(to)
                            : failures.renameForbidden(from, String.valueOf(e.getMessage()));
                default -> translated(e, from);
            };
        }
    }

    @Override
    public void delete(String path) {
        try {
            sftp.remove(path);
        } catch (IOException e) {
            if (status(e) != SftpConstants.SSH_FX_NO_SUCH_FILE) throw translated(e, path);
        }
    }

    @Override
    public void makeFolder(String path) {
        try {
            sftp.mkdir(path);
        } catch (IOException e) {
            if (status(e) == SftpConstants.SSH_FX_NO_SUCH_FILE && path.contains("/")) {
                makeFolder(ServerPath.parent(path));
                makeFolder(path);
            } else if (attributes(path).filter(Attributes::isDirectory).isEmpty()) {
                throw translated(e, path);
            }
        }
    }

    @Override
    public String identity() {
        return identity;
    }

    @Override
    public boolean alive() {
        try {
            return session.isOpen() && !sftp.canonicalPath(".").isEmpty();
        } catch (IOException e) {
            return false;
        }
    }

    @Override
    public void close() {
        session.close(false);
    }

    private RemoteException translated(IOException e, String path) {
        var said = String.valueOf(e.getMessage());
        return switch (status(e)) {
            case NOT_FROM_SERVER, SftpConstants.SSH_FX_NO_CONNECTION, SftpConstants.SSH_FX_CONNECTION_LOST ->
                failures.lineBroke(path, said.contains("Timeout") ? "no answer in time" : "");
            case SftpConstants.SSH_FX_NO_SUCH_FILE, SftpConstants.SSH_FX_NO_SUCH_PATH -> failures.fileMissing(path);
            case SftpConstants.SSH_FX_PERMISSION_DENIED, SftpConstants.SSH_FX_WRITE_PROTECT -> failures.noRight(path);
            case SftpConstants.SSH_FX_NO_SPACE_ON_FILESYSTEM, SftpConstants.SSH_FX_QUOTA_EXCEEDED ->
                failures.diskFull(path);
            default -> failures.serverSaid(path, said);
        };
    }

    private static final int NOT_FROM_SERVER = -1;

    private static int status(IOException e) {
        for (Throwable cause = e; cause != null; cause = cause.getCause()) {
            if (cause instanceof SftpException told) return told.getStatus();
        }
        return NOT_FROM_SERVER;
    }
}
