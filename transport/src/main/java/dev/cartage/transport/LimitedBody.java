package dev.cartage.transport;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.SocketTimeoutException;
import org.apache.hc.core5.http.HttpEntity;
import org.jspecify.annotations.Nullable;

/**
 * Reads an answer that is neither too large, also after decompression, nor too slow.
 *
 * @param bytes the most that is read
 * @param deadline by {@link System#nanoTime}
 */
record LimitedBody(int bytes, long deadline) {
    private static final int PIECE = 16_384;

    byte[] read(@Nullable HttpEntity entity) throws IOException {
        if (entity == null) return new byte[0];
        if (entity.getContentLength() > bytes) throw new TooLarge();
        var expected = (int) Math.max(0, entity.getContentLength());
        var content = new ByteArrayOutputStream(expected == 0 ? PIECE : expected);
        var piece = new byte[PIECE];
        try (var in = entity.getContent()) {
            for (var read = in.read(piece); read >= 0; read = in.read(piece)) {
                content.write(piece, 0, read);
                if (content.size() > bytes) throw new TooLarge();
                if (System.nanoTime() - deadline > 0) throw new SocketTimeoutException("the answer took too long");
            }
        }
        return content.toByteArray();
    }

    static final class TooLarge extends IOException {
        private static final long serialVersionUID = 1;
    }
}
