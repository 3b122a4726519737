package dev.cartage.connectors.fileexchange;

import dev.cartage.spi.FileWarehouse.Confirms;
import dev.cartage.spi.FileWarehouse.Exchange;
import dev.cartage.spi.FileWarehouse.Upload;
import dev.cartage.spi.FilesAddress;
import dev.cartage.spi.Setting;
import java.time.Duration;
import java.time.ZoneId;

/** What a warehouse's file exchange is set to. */
public record FileExchangeSettings(
        @Setting(
                title = "Protocol",
                byDefault = "SFTP",
                help = "How the folders are reached. LOCAL is a folder of the machine that Cartage runs on.")
        FilesAddress.Protocol protocol,

        @Setting(title = "Server", example = "files.example.com", help = "Name or address; not needed for LOCAL.")
        String host,

        @Setting(title = "Port", least = 0, most = 65_535, help = "Empty for the protocol's usual one.")
        int port,

        @Setting(title = "User") String user,

        @Setting(title = "Password", secret = true, help = "Empty if a private key is used.")
        String password,

        @Setting(
                title = "Private key",
                secret = true,
                multiline = true,
                help = "For SFTP, instead of a password: the text of the key file, OpenSSH or PEM.")
        String privateKey,

        @Setting(
                title = "Host key",
                help = "The SFTP server's key, remembered at the first login. Empty it only after the warehouse"
                        + " confirmed that its server's key was changed.")
        String hostKey,

        @Setting(title = "Root folder", byDefault = "/", help = "The folder that holds the two folders below.")
        String rootFolder,

        @Setting(title = "Orders folder", byDefault = "in", help = "Where order files are put for the warehouse.")
        String ordersFolder,

        @Setting(title = "Inbound folder", byDefault = "out", help = "Where the warehouse puts its files.")
        String inboundFolder,

        @Setting(
                title = "Archive folder",
                byDefault = "out/archive",
                help = "Where files go that were read. A dash leaves them where they are.")
        String archiveFolder,

        @Setting(
                title = "Order layout",
                byDefault = "V2",
                help = "V1 is the basic order row, V2 adds customer email and notes, V3 adds the facility.")
        Layout layout,

        @Setting(
                title = "Time in file names",
                byDefault = "YYMMDDHHMMSS",
                help = "The twelve digits at the end of an order file's name.")
        Stamp stamp,

        @Setting(title = "Order file prefix", byDefault = "ord_", help = "What every order file's name begins with.")
        String orderPrefix,

        @Setting(title = "Orders a file", byDefault = "500", least = 1, most = 5000, help = "The most in one file.")
        int ordersAFile,

        @Setting(
                title = "Acknowledgement",
                byDefault = "NONE",
                help = "How the warehouse shows that it took an order. NONE: the upload is enough. FILE_GONE: the order"
                        + " file disappears from its folder. ACK_FILE: an ack_*.csv file names the order.")
        Confirms acknowledgement,

        @Setting(
                title = "Upload",
                byDefault = "RENAME",
                help = "RENAME writes under a temporary name first. MARKER writes under the final name and then adds an"
                        + " empty file with .done at the end, for servers that forbid renaming.")
        Upload upload,

        @Setting(
                title = "Unchanged for",
                byDefault = "PT10S",
                help = "How long a file of the warehouse must keep its size and time before it is read. PT0S if the"
                        + " warehouse renames its files into place.")
        Duration stableFor,

        @Setting(title = "Time zone", byDefault = "UTC", help = "Of file names and of the warehouse's dates.")
        ZoneId zone,

        @Setting(
                title = "Default ship method",
                byDefault = "Standard",
                help = "For orders that name no shipping method; the column may not be empty.")
        String shipMethod,

        @Setting(
                title = "Ship payment type",
                byDefault = "P",
                help = "P prepaid, C collect; an order's own third-party billing goes before.")
        String shipPaymentType,

        @Setting(
                title = "Source channel",
                example = "AMZ",
                help = "Tells the warehouse where orders come from. Empty for the order's lead source.")
        String sourceChannel) {

    /** Which columns an order row has. */
    public enum Layout {
        V1,
        V2,
        V3
    }

    /** How the time stands in an order file's name. */
    public enum Stamp {
        YYMMDDHHMMSS("uuMMddHHmmss"),
        YYYYMMDDHHMM("uuuuMMddHHmm");

        private final String pattern;

        Stamp(String pattern) {
            this.pattern = pattern;
        }

        String pattern() {
            return pattern;
        }
    }

    Exchange exchange() {
        FilesAddress address = new FilesAddress(protocol, host, port, user, password, privateKey, rootFolder, hostKey);
        String archive = archiveFolder.equals("-") ? "" : archiveFolder;
        return new Exchange(
                address, ordersFolder, inboundFolder, archive, ordersAFile, upload, acknowledgement, stableFor);
    }
}
