package dev.cartage.transport;

import dev.cartage.spi.Files.RemoteFile;
import java.io.IOException;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.apache.commons.net.ftp.FTPClient;
import org.apache.commons.net.ftp.FTPFile;
import org.apache.commons.net.ftp.FTPReply;

/**
 * Looks at folders over FTP: by MLSD and MLST (RFC 3659) where the server has them, else by LIST, whose times are to the
 * minute and taken as UTC, and SIZE with MDTM.
 */
final class FtpListing {
    private final FTPClient client;

    FtpListing(FTPClient client) {
        this.client = client;
    }

    /** The plain files; empty if the server refused, and its last reply says why. */
    Optional<List<RemoteFile>> of(String folder) throws IOException {
        var entries = client.hasFeature("MLST") ? client.mlistDir(folder) : byList(folder);
        if (!FTPReply.isPositiveCompletion(client.getReplyCode())) return Optional.empty();
        return Optional.of(Arrays.stream(entries)
                .filter(Objects::nonNull)
                .filter(FTPFile::isFile)
                .map(entry -> file(ServerPath.child(folder, entry.getName()), entry))
                .toList());
    }

    /** Servers answer LIST of a missing folder with an empty list, and split its name at spaces: so go there first. */
    private FTPFile[] byList(String folder) throws IOException {
        return client.changeWorkingDirectory(folder) ? client.listFiles() : new FTPFile[0];
    }

    Optional<RemoteFile> find(String path) throws IOException {
        if (!client.hasFeature("MLST")) return bySize(path);
        return Optional.ofNullable(client.mlistFile(path))
                .filter(FTPFile::isFile)
                .map(found -> file(path, found));
    }

    private static RemoteFile file(String path, FTPFile entry) {
        var modifiedAt = entry.getTimestampInstant();
        return new RemoteFile(path, entry.getSize(), modifiedAt == null ? Instant.EPOCH : modifiedAt);
    }

    private Optional<RemoteFile> bySize(String path) throws IOException {
        var size = client.getSize(path);
        if (size == null) return knowsSize() ? Optional.empty() : bySearch(path);
        var modifiedAt = client.mdtmInstant(path);
        return Optional.of(
                new RemoteFile(path, Long.parseLong(size.strip()), modifiedAt == null ? Instant.EPOCH : modifiedAt));
    }

    private boolean knowsSize() {
        return client.getReplyCode() == FTPReply.FILE_UNAVAILABLE;
    }

    private Optional<RemoteFile> bySearch(String path) throws IOException {
        return of(ServerPath.parent(path)).stream()
                .flatMap(List::stream)
                .filter(file -> file.path().equals(path))
                .findFirst();
    }
}
