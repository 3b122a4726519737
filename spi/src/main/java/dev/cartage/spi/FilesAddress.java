package dev.cartage.spi;

import java.nio.file.Path;

/**
 * Where a folder tree is and how to reach it.
 *
 * @param port 0 for the protocol's usual one
 * @param secret password; "" with a key
 * @param privateKey OpenSSH or PEM text for SFTP; "" with a password
 * @param root the folder that all paths start from
 * @param knownHost the host key pinned at first use, as a known_hosts line without the name; "" before
 */
public record FilesAddress(
        Protocol protocol,
        String host,
        int port,
        String user,
        String secret,
        String privateKey,
        String root,
        String knownHost) {

    /** How to reach the folder. */
    public enum Protocol {
        SFTP,
        FTP,
        FTPS_EXPLICIT,
        FTPS_IMPLICIT,
        LOCAL
    }

    public static FilesAddress local(Path folder) {
        return new FilesAddress(Protocol.LOCAL, "", 0, "", "", "", folder.toString(), "");
    }

    @Override
    public String toString() {
        return protocol + " " + user + "@" + host + ":" + port + root;
    }
}
