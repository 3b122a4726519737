package dev.cartage.transport;

import dev.cartage.spi.Files;
import dev.cartage.spi.FilesAddress;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/**
 * Opens folder trees over SFTP, FTP, FTPS or on this machine.
 *
 * <p>A login is kept for the next use and closed when idle; as long as {@link FileLimits#connections()} of one login are
 * in use, {@link #open} waits, so a caller closes what it opened before it opens the same again. A server's key
 * is trusted at first use and told to {@link FirstUse}; where the address names a key, no other is accepted.
 */
public final class FileServers implements Files.Servers, AutoCloseable {
    private final AddressGuard guard;
    private final FirstUse firstUse;
    private final SftpLogin sftp;
    private final FtpLogin ftp;
    private final ConnectionPool pool;
    private final ScheduledExecutorService sweeper;

    public FileServers(AddressGuard guard, FileLimits limits, FirstUse firstUse) {
        this.guard = guard;
        this.firstUse = firstUse;
        sftp = new SftpLogin(limits);
        ftp = new FtpLogin(limits);
        pool = new ConnectionPool(limits, this::login);
        sweeper = Executors.newSingleThreadScheduledExecutor(
                Thread.ofPlatform().daemon().name("cartage-files-idle").factory());
        var pause = Math.max(1, limits.idle().toMillis() / 4);
        var unused = sweeper.scheduleWithFixedDelay(pool::closeIdle, pause, pause, TimeUnit.MILLISECONDS);
    }

    @Override
    public Files open(FilesAddress address) {
        return address.protocol() == FilesAddress.Protocol.LOCAL ? new LocalFiles(address) : pool.borrow(address);
    }

    private FileConnection login(FilesAddress address) {
        var connection = connect(address);
        if (address.knownHost().isBlank() && !connection.identity().isEmpty())
            firstUse.trusted(address, connection.identity());
        return connection;
    }

    private FileConnection connect(FilesAddress address) {
        var host = guard.resolve(address.host()).getFirst();
        return switch (address.protocol()) {
            case SFTP -> sftp.open(address, host);
            case FTP, FTPS_EXPLICIT, FTPS_IMPLICIT -> ftp.open(address, host);
            case LOCAL -> throw new IllegalArgumentException(address.toString());
        };
    }

    /** Closes what is idle; what is in use is closed by its users. */
    @Override
    public void close() {
        sweeper.shutdownNow();
        pool.close();
        sftp.close();
    }
}
