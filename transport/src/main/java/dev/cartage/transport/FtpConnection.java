package dev.cartage.transport;

import dev.cartage.spi.RemoteException;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.apache.commons.net.ftp.FTPClient;
import org.apache.commons.net.ftp.FTPReply;
import org.apache.commons.net.io.CopyStreamException;

/** FTP as servers really speak it. Paths are made absolute, so that no command depends on the current folder. */
final class FtpConnection implements FileConnection {
    private static final Duration LAST_WORDS = Duration.ofSeconds(2);

    private final FTPClient client;
    private final String home;
    private final String identity;
    private final FileFailures failures;
    private final FtpListing listing;

    /** @param home the folder that the login starts in, for paths that are not absolute */
    FtpConnection(FTPClient client, String home, String identity, FileFailures failures) {
        this.client = client;
        this.home = home;
        this.identity = identity;
        this.failures = failures;
        this.listing = new FtpListing(client);
    }

    @Override
    public List<RemoteFile> list(String folder) {
        var path = absolute(folder);
        return talk(
                folder,
                () -> listing.of(path).orElseThrow(() -> refused(folder, () -> failures.folderMissing(folder))));
    }

    @Override
    public Optional<RemoteFile> find(String path) {
        return talk(path, () -> listing.find(absolute(path)));
    }

    @Override
    public byte[] read(String path) {
        return talk(path, () -> {
            var content = new ByteArrayOutputStream();
            if (client.retrieveFile(absolute(path), content)) return content.toByteArray();
            throw refused(path, () -> find(path).isEmpty() ? failures.fileMissing(path) : failures.noRight(path));
        });
    }

    @Override
    public void write(String path, byte[] content) {
        talk(path, () -> {
            if (stored(absolute(path), content)) return true;
            var folder = ServerPath.parent(path);
            throw refused(path, () -> isFolder(folder) ? failures.noRight(path) : failures.folderMissing(folder));
        });
    }

    /** A server whose disk is full breaks the data connection and says why on the other one. */
    private boolean stored(String path, byte[] content) throws IOException {
        try {
            return client.storeFile(path, new ByteArrayInputStream(content));
        } catch (CopyStreamException broken) {
            var usual = client.getSoTimeout();
            client.setSoTimeout((int) LAST_WORDS.toMillis());
            if (FTPReply.isPositiveCompletion(client.getReply())) throw broken;
            client.setSoTimeout(usual);
            return false;
        }
    }

    /** Servers replace what has the new name, so they are asked for it first. */
    @Override
    public void rename(String from, String to) {
        if (find(to).isPresent()) throw failures.nameTaken(to);
        talk(from, () -> {
            if (!FTPReply.isPositiveIntermediate(client.rnfr(absolute(from))))
                throw refused(from, () -> find(from).isEmpty() ? failures.fileMissing(from) : failures.noRight(from));
            if (FTPReply.isPositiveCompletion(client.rnto(absolute(to)))) return true;
            var said = client.getReplyString();
            var folder = ServerPath.parent(to);
            throw refused(
                    from,
                    () -> isFolder(folder) ? failures.renameForbidden(from, said) : failures.folderMissing(folder));
        });
    }

    @Override
    public void delete(String path) {
        talk(path, () -> {
            if (client.deleteFile(absolute(path))) return true;
            var refusal = refused(path, () -> failures.noRight(path));
            if (find(path).isPresent()) throw refusal;
            return true;
        });
    }

    @Override
    public void makeFolder(String path) {
        talk(path, () -> {
            if (client.makeDirectory(absolute(path)) || isFolder(path)) return true;
            var parent = ServerPath.parent(path);
            if (parent.isEmpty() || isFolder(parent)) throw failures.noRight(path);
            makeFolder(parent);
            makeFolder(path);
            return true;
        });
    }

    private boolean isFolder(String path) {
        return talk(path, () -> client.changeWorkingDirectory(absolute(path)));
    }

    @Override
    public String identity() {
        return identity;
    }

    @Override
    public boolean alive() {
        try {
            return client.sendNoOp();
        } catch (IOException e) {
            return false;
        }
    }

    @Override
    public void close() {
        try {
            client.setSoTimeout((int) LAST_WORDS.toMillis());
            client.logout();
        } catch (IOException e) {
            // The server is gone already: there is nobody to say goodbye to.
        }
        hangUp(client);
    }

    static void hangUp(FTPClient client) {
        try {
            client.disconnect();
        } catch (IOException e) {
            // It is gone, which is what was wanted.
        }
    }

    private String absolute(String path) {
        if (path.startsWith("/")) return path;
        return path.equals(".") || path.isEmpty() ? home : ServerPath.child(home, path);
    }

    private <T> T talk(String path, Conversation<T> conversation) {
        try {
            return conversation.hold();
        } catch (IOException e) {
            throw failures.lineBroke(path, String.valueOf(e.getMessage()));
        }
    }

    /** The last reply as a failure; "550" and "553" mean many things, which the caller finds out. */
    private RemoteException refused(String path, Supplier<RemoteException> missingOrForbidden) {
        var said = client.getReplyString().strip();
        if (FtpReplies.diskFull(said)) return failures.diskFull(path);
        return switch (client.getReplyCode()) {
            case 550, 553, 501 -> missingOrForbidden.get();
            case 421, 425, 426 -> failures.lineBroke(path, said);
            default -> failures.serverSaid(path, said);
        };
    }

    private interface Conversation<T> {
        T hold() throws IOException;
    }
}
