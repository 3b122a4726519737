package dev.cartage.sandbox.sftp;

import java.nio.file.Path;

/**
 * Who may log in.
 *
 * @param password "" for none
 * @param publicKey a line as in authorized_keys; "" for none
 * @param root the folder that is the user's whole world; made if it is not there
 */
public record SftpUser(String name, String password, String publicKey, Path root) {
    public static SftpUser withPassword(String name, String password, Path root) {
        return new SftpUser(name, password, "", root);
    }

    @Override
    public String toString() {
        return name + " in " + root;
    }
}
