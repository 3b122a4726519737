package dev.cartage.transport;

import static java.nio.file.StandardOpenOption.CREATE;
import static java.nio.file.StandardOpenOption.TRUNCATE_EXISTING;
import static java.nio.file.StandardOpenOption.WRITE;

import dev.cartage.spi.Files;
import dev.cartage.spi.FilesAddress;
import dev.cartage.spi.RemoteException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.AccessDeniedException;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A folder on this machine. What is written is on disk before the call returns. Links do not lead out of the root. */
final class LocalFiles implements Files {
    private final Path root;
    private final FileFailures failures;

    LocalFiles(FilesAddress address) {
        failures = new FileFailures(address);
        try {
            root = Path.of(address.root()).toRealPath();
        } catch (IOException e) {
            throw failures.folderMissing(address.root());
        }
    }

    @Override
    public List<RemoteFile> list(String folder) {
        try (var entries = java.nio.file.Files.newDirectoryStream(resolve(folder))) {
            var files = new ArrayList<RemoteFile>();
            for (var entry : entries) {
                var path = ServerPath.child(
                        ServerPath.clean(folder), entry.getFileName().toString());
                describe(entry, path).ifPresent(files::add);
            }
            return files;
        } catch (NoSuchFileException | NotDirectoryException e) {
            throw failures.folderMissing(folder);
        } catch (IOException e) {
            throw translated(e, folder);
        }
    }

    @Override
    public Optional<RemoteFile> find(String path) {
        try {
            return describe(resolve(path), ServerPath.clean(path));
        } catch (IOException e) {
            throw translated(e, path);
        }
    }

    private static Optional<RemoteFile> describe(Path file, String path) throws IOException {
        try {
            var attributes =
                    java.nio.file.Files.readAttributes(file, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
            if (!attributes.isRegularFile()) return Optional.empty();
            var modifiedAt = attributes.lastModifiedTime().toInstant();
            return Optional.of(new RemoteFile(path, attributes.size(), modifiedAt));
        } catch (NoSuchFileException e) {
            return Optional.empty();
        }
    }

    @Override
    public byte[] read(String path) {
        try {
            return java.nio.file.Files.readAllBytes(resolve(path));
        } catch (IOException e) {
            throw translated(e, path);
        }
    }

    @Override
    public void write(String path, byte[] content) {
        try (var channel = FileChannel.open(resolve(path), WRITE, CREATE, TRUNCATE_EXISTING)) {
            var bytes = ByteBuffer.wrap(content);
            while (bytes.hasRemaining()) channel.write(bytes);
            channel.force(true);
        } catch (NoSuchFileException e) {
            throw failures.folderMissing(ServerPath.parent(ServerPath.clean(path)));
        } catch (IOException e) {
            throw translated(e, path);
        }
    }

    @Override
    public void rename(String from, String to) {
        try {
            java.nio.file.Files.move(resolve(from), resolve(to));
        } catch (FileAlreadyExistsException | DirectoryNotEmptyException e) {
            throw failures.nameTaken(to);
        } catch (NoSuchFileException e) {
            throw find(from).isEmpty()
                    ? failures.fileMissing(from)
                    : failures.folderMissing(ServerPath.parent(ServerPath.clean(to)));
        } catch (IOException e) {
            throw translated(e, from);
        }
    }

    @Override
    public void delete(String path) {
        try {
            java.nio.file.Files.deleteIfExists(resolve(path));
        } catch (IOException e) {
            throw translated(e, path);
        }
    }

    @Override
    public void makeFolder(String path) {
        try {
            java.nio.file.Files.createDirectories(resolve(path));
        } catch (IOException e) {
            throw translated(e, path);
        }
    }

    @Override
    public void close() {}

    private Path resolve(String path) {
        var resolved = root;
        for (var part : Path.of(ServerPath.clean(path))) {
            resolved = resolved.resolve(part);
            if (java.nio.file.Files.isSymbolicLink(resolved)) throw failures.noRight(path);
        }
        return resolved;
    }

    private RemoteException translated(IOException e, String path) {
        return switch (e) {
            case NoSuchFileException missing -> failures.fileMissing(path);
            case AccessDeniedException denied -> failures.noRight(path);
            case FileSystemException told when isFull(told.getReason()) -> failures.diskFull(path);
            case IOException other when isFull(other.getMessage()) -> failures.diskFull(path);
            case IOException other -> failures.serverSaid(path, String.valueOf(other.getMessage()));
        };
    }

    private static boolean isFull(@Nullable String reason) {
        return reason != null && reason.contains("No space left");
    }
}
