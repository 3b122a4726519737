package dev.cartage.spi;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * A folder tree at the other side, over SFTP, FTP, FTPS or a local folder. Paths use "/" and start at the folder that the
 * settings name. Every method throws {@link RemoteException}: {@link RemoteException.NotAuthorized} for a refused login or
 * a changed host key, {@link RemoteException.NoAnswer} where the line broke, {@link RemoteException.Rejected} where the
 * server said no.
 */
public interface Files extends AutoCloseable {
    /** The plain files of a folder, in no order. A folder that is not there is refused, not empty. */
    List<RemoteFile> list(String folder);

    /** The file now, or empty if it is not there. */
    Optional<RemoteFile> find(String path);

    byte[] read(String path);

    /** Writes the whole file, replacing what has that name. After a failure a part of it may be there. */
    void write(String path, byte[] content);

    /** Renames within the tree, atomically where the server can; a file that has the new name is not replaced. */
    void rename(String from, String to);

    /** Deletes the file if it is there. */
    void delete(String path);

    /** Makes the folder if it is not there. */
    void makeFolder(String path);

    @Override
    void close();

    /** Opens folder trees. */
    interface Servers {
        /**
         * Logs in.
         *
         * @throws RemoteException as every method of {@link Files} does
         */
        Files open(FilesAddress address);
    }

    /**
     * A file at the other side.
     *
     * @param modifiedAt by the server's clock, as fine as the server tells it
     */
    record RemoteFile(String path, long size, Instant modifiedAt) {
        public String name() {
            return path.substring(path.lastIndexOf('/') + 1);
        }
    }
}
