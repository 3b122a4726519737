package dev.cartage.transport;

import java.util.regex.Pattern;

/** What the words of FTP replies mean. Codes alone do not tell: RFC 959 gives one code many meanings. */
final class FtpReplies {
    private static final Pattern FULL =
            // "Failure writing to local file" is vsftpd's.
            Pattern.compile(
                    "^[45]52\\b|no space|disk full|quota|insufficient storage|writing to local file",
                    Pattern.CASE_INSENSITIVE);

    private FtpReplies() {}

    static boolean diskFull(String reply) {
        return FULL.matcher(reply).find();
    }
}
