package dev.cartage.connectors.support.table;

import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;

/** The text of an inbound file: UTF-8 or what a byte order mark says, else Latin-1 as Windows writes it. */
final class FileText {
    /** Larger files are refused, so that a wrong file cannot fill the memory. */
    static final int MOST_BYTES = 16 << 20;

    private static final Charset WINDOWS_LATIN = Charset.forName("windows-1252");

    private FileText() {}

    static String of(byte[] content) {
        if (content.length > MOST_BYTES) {
            throw new Unreadable(
                    "file-too-large",
                    "The file has " + content.length + " bytes; at most " + MOST_BYTES + " are read.",
                    "Ask the warehouse to send several smaller files.");
        } else if (starts(content, 0xFE, 0xFF)) {
            return text(content, 2, UTF_16BE);
        } else if (starts(content, 0xFF, 0xFE)) {
            return text(content, 2, UTF_16LE);
        } else if (starts(content, 0xEF, 0xBB, 0xBF)) {
            return text(content, 3, UTF_8);
        }
        try {
            return UTF_8.newDecoder().decode(ByteBuffer.wrap(content)).toString();
        } catch (CharacterCodingException notUtf8) {
            return text(content, 0, WINDOWS_LATIN);
        }
    }

    private static String text(byte[] content, int from, Charset charset) {
        return new String(content, from, content.length - from, charset);
    }

    private static boolean starts(byte[] content, int... mark) {
        for (int i = 0; i < mark.length; i++) {
            if (content.length <= i || (content[i] & 0xFF) != mark[i]) {
                return false;
            }
        }
        return true;
    }
}
