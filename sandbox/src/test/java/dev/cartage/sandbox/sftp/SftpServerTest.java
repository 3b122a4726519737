package dev.cartage.sandbox.sftp;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyPair;
import java.util.List;
import java.util.stream.StreamSupport;
import org.apache.sshd.client.SshClient;
import org.apache.sshd.common.config.keys.KeyUtils;
import org.apache.sshd.common.config.keys.PublicKeyEntry;
import org.apache.sshd.sftp.client.SftpClient;
import org.apache.sshd.sftp.common.SftpException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SftpServerTest {
    @TempDir
    Path folder;

    private SftpServer server;
    private SshClient client;

    @BeforeEach
    void start() {
        server = SftpServer.start(folder.resolve("keys"), 0);
        server.add(SftpUser.withPassword("acme", "secret", folder.resolve("acme")));
        client = SftpLogin.client();
    }

    @AfterEach
    void stop() {
        client.close(true);
        server.close();
    }

    @Test
    void filesAreWrittenRenamedListedReadAndDeleted() throws IOException {
        try (SftpLogin login = SftpLogin.withPassword(client, server.port(), "acme", "secret")) {
            SftpClient sftp = login.sftp();
            sftp.mkdir("in");
            write(sftp, "in/a.tmp", "hello");
            sftp.rename("in/a.tmp", "in/a.csv");

            assertThat(names(sftp, "in")).containsExactly("a.csv");
            assertThat(sftp.read("in/a.csv").readAllBytes()).isEqualTo("hello".getBytes(UTF_8));
            assertThat(folder.resolve("acme/in/a.csv")).hasContent("hello");
            sftp.remove("in/a.csv");
            assertThat(names(sftp, "in")).isEmpty();
        }
    }

    @Test
    void aUserSeesOnlyTheOwnFolder() throws IOException {
        Files.writeString(folder.resolve("private.txt"), "no");
        try (SftpLogin login = SftpLogin.withPassword(client, server.port(), "acme", "secret")) {
            assertThatThrownBy(() -> login.sftp().read("../private.txt").readAllBytes())
                    .isInstanceOf(IOException.class);
        }
    }

    @Test
    void aKeyOpensTheDoorAndAWrongPasswordDoesNot() throws Exception {
        KeyPair key = KeyUtils.generateKeyPair("ssh-ed25519", 256);
        server.add(new SftpUser("keyed", "", PublicKeyEntry.toString(key.getPublic()), folder.resolve("keyed")));

        try (SftpLogin login = SftpLogin.withKey(client, server.port(), "keyed", key)) {
            assertThat(names(login.sftp(), ".")).isEmpty();
        }
        assertThatThrownBy(() -> SftpLogin.withPassword(client, server.port(), "acme", "wrong"))
                .isInstanceOf(IOException.class);
    }

    @Test
    void theHostKeyStaysOverRestarts() {
        String before = server.hostKey();
        server.close();
        server = SftpServer.start(folder.resolve("keys"), 0);

        assertThat(server.hostKey()).isEqualTo(before).startsWith("ssh-ed25519 ");
    }

    @Test
    void aLoginIsRefusedOnCommandAndTheNextOneIsNot() throws IOException {
        server.faults().next(SftpFault.REFUSE_LOGIN, 1);

        assertThatThrownBy(() -> SftpLogin.withPassword(client, server.port(), "acme", "secret"))
                .isInstanceOf(IOException.class);
        SftpLogin.withPassword(client, server.port(), "acme", "secret").close();
    }

    @Test
    void aRenameIsRefusedOrItsAnswerLostOnCommand() throws IOException {
        Files.writeString(folder.resolve("acme/a.tmp"), "x");
        server.faults().next(SftpFault.REFUSE_RENAME, 1);
        try (SftpLogin login = SftpLogin.withPassword(client, server.port(), "acme", "secret")) {
            assertThatThrownBy(() -> login.sftp().rename("a.tmp", "a.csv")).isInstanceOf(SftpException.class);
            assertThat(names(login.sftp(), ".")).containsExactly("a.tmp");

            server.faults().next(SftpFault.LOSE_RENAME_ANSWER, 1);
            assertThatThrownBy(() -> login.sftp().rename("a.tmp", "a.csv")).isInstanceOf(IOException.class);
            assertThat(folder.resolve("acme/a.csv")).exists();
        }
    }

    @Test
    void anUploadIsCutOrRunsOutOfDiskAfterSomeBytes() throws IOException {
        server.faults().after(3);
        server.faults().next(SftpFault.DISK_FULL, 1);
        try (SftpLogin login = SftpLogin.withPassword(client, server.port(), "acme", "secret")) {
            assertThatThrownBy(() -> write(login.sftp(), "full.csv", "hello")).isInstanceOf(SftpException.class);
            server.faults().next(SftpFault.CUT_UPLOAD, 1);
            assertThatThrownBy(() -> write(login.sftp(), "cut.csv", "hello")).isInstanceOf(IOException.class);
        }
        assertThat(folder.resolve("acme/full.csv")).hasContent("hel");
        assertThat(folder.resolve("acme/cut.csv")).hasContent("hel");
    }

    @Test
    void aListedFileCannotBeReadOnCommand() throws IOException {
        Files.writeString(folder.resolve("acme/shp_1.csv"), "x");
        server.faults().next(SftpFault.UNREADABLE_FILE, 1);
        try (SftpLogin login = SftpLogin.withPassword(client, server.port(), "acme", "secret")) {
            assertThat(names(login.sftp(), ".")).containsExactly("shp_1.csv");
            assertThatThrownBy(() -> login.sftp().read("shp_1.csv").readAllBytes())
                    .isInstanceOf(IOException.class);
            assertThat(server.faults().left(SftpFault.UNREADABLE_FILE)).isZero();
        }
    }

    private static void write(SftpClient sftp, String path, String text) throws IOException {
        try (OutputStream file = sftp.write(path)) {
            file.write(text.getBytes(UTF_8));
        }
    }

    private static List<String> names(SftpClient sftp, String path) throws IOException {
        return StreamSupport.stream(sftp.readDir(path).spliterator(), false)
                .map(SftpClient.DirEntry::getFilename)
                .filter(name -> !name.startsWith("."))
                .toList();
    }
}
