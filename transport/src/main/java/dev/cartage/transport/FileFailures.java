package dev.cartage.transport;

import dev.cartage.model.Problem;
import dev.cartage.spi.FilesAddress;
import dev.cartage.spi.RemoteException;
import java.time.Duration;

/** What can go wrong with a file server, in the words of the people who run warehouses. */
record FileFailures(FilesAddress address) {

    RemoteException refusedConnection() {
        return unreachable(
                "connection-refused",
                server() + " refuses connections" + onPort() + ".",
                "Check host and port in the settings, and ask the warehouse whether its server is running.");
    }

    RemoteException noConnection(String detail) {
        return unreachable(
                "no-connection",
                server() + " cannot be reached" + onPort() + because(detail) + ".",
                "Check host, port and protocol in the settings. If they are right, the warehouse's server or a firewall"
                        + " is in the way; it is tried again by itself.");
    }

    RemoteException busy() {
        return new RemoteException.Throttled(
                new Problem(
                        "server-busy",
                        server() + " allows no more connections at the moment.",
                        "Nothing: it is tried again by itself. If it stays so, ask the warehouse to allow more"
                                + " connections for your login."),
                Duration.ofSeconds(30));
    }

    RemoteException loginRefused(String detail) {
        return new RemoteException.NotAuthorized(new Problem(
                "login-refused",
                server() + " refuses the login of user \"" + address.user() + "\"" + because(detail) + ".",
                "Check user and " + (address.privateKey().isEmpty() ? "password" : "private key")
                        + " in the settings, or ask the warehouse for new ones."));
    }

    RemoteException keyUnreadable() {
        return new RemoteException.NotAuthorized(new Problem(
                "key-unreadable",
                "The private key for user \"" + address.user() + "\" cannot be read.",
                "Paste the whole key, from BEGIN to END, in OpenSSH or PEM form. If it has a passphrase, enter that as"
                        + " the password."));
    }

    RemoteException identityChanged(String seen) {
        return new RemoteException.NotAuthorized(new Problem(
                "host-key-changed",
                server() + " shows another key than before (now " + shortened(seen)
                        + "). It may have been replaced, or somebody may be listening in.",
                "Ask the warehouse whether the key was changed. Only if so, forget the old key in the settings; the"
                        + " new one is then trusted."));
    }

    RemoteException encryptionFailed(String detail) {
        return unreachable(
                "encryption-failed",
                server() + " and Cartage found no common way to encrypt" + because(detail) + ".",
                "Check that protocol and port belong together: explicit TLS usually uses port 21, implicit TLS 990,"
                        + " SFTP 22.");
    }

    RemoteException folderMissing(String folder) {
        return rejected(
                "folder-missing",
                "The folder \"" + folder + "\" is not on " + server() + ".",
                "Create the folder there, or correct its name in the settings; upper and lower case matter.");
    }

    RemoteException fileMissing(String path) {
        return rejected(
                "file-missing",
                "The file \"" + path + "\" is not on " + server() + " any more.",
                "Ask the warehouse whether something else takes files away; the next run goes on without it.");
    }

    RemoteException noRight(String path) {
        return rejected(
                "no-right",
                server() + " does not let user \"" + address.user() + "\" do this with \"" + path + "\".",
                "Ask the warehouse to give your login the right to read, write, rename and delete in this folder.");
    }

    RemoteException nameTaken(String path) {
        return rejected(
                "file-exists",
                "A file with the name \"" + path + "\" is already on " + server() + ", and it was left as it is.",
                "Nothing, if the file is an earlier copy of the same; otherwise ask the warehouse to move it away.");
    }

    RemoteException renameForbidden(String path, String detail) {
        return rejected(
                "rename-forbidden",
                server() + " does not rename \"" + path + "\"" + because(detail) + ".",
                "Ask the warehouse to allow renaming, or choose uploads with a marker file in the settings.");
    }

    RemoteException diskFull(String path) {
        return rejected(
                "disk-full",
                server() + " has no space left for \"" + path + "\"; a part of the file may be there.",
                "Ask the warehouse to make space, then send again.");
    }

    RemoteException serverSaid(String path, String detail) {
        return rejected(
                "server-said-no",
                server() + " does not carry this out with \"" + path + "\"" + because(detail) + ".",
                "Show this message to whoever runs the warehouse's server.");
    }

    RemoteException lineBroke(String path, String detail) {
        return new RemoteException.NoAnswer(
                new Problem(
                        "line-broke",
                        "The connection to " + server() + " broke while working on \"" + path + "\"" + because(detail)
                                + ".",
                        "Nothing: what is certain is tried again by itself. If it stays so, ask the warehouse or your"
                                + " network provider."),
                true);
    }

    private RemoteException unreachable(String code, String sentence, String whatToDo) {
        return new RemoteException.NoAnswer(new Problem(code, sentence, whatToDo), false);
    }

    private RemoteException rejected(String code, String sentence, String whatToDo) {
        return new RemoteException.Rejected(new Problem(code, sentence, whatToDo));
    }

    private String server() {
        return address.protocol() == FilesAddress.Protocol.LOCAL ? "This machine" : "The file server " + address.host();
    }

    private String onPort() {
        return address.port() == 0 ? "" : " on port " + address.port();
    }

    private static String because(String detail) {
        var plain = detail.replaceAll("\\p{Cntrl}+", " ").strip();
        return plain.isEmpty() ? "" : " (\"" + shortened(plain) + "\")";
    }

    private static String shortened(String text) {
        return text.length() <= 120 ? text : text.substring(0, 120) + "…";
    }
}
