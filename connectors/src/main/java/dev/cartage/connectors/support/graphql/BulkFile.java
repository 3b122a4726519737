package dev.cartage.connectors.support.graphql;

import dev.cartage.connectors.support.Problems;
import dev.cartage.spi.Wire;
import java.net.URI;
import java.util.Map;

/**
 * A file that a store wrote in answer to a question, fetched piece by piece.
 *
 * @param operation names the budget and the log entry
 * @param lists as {@link BulkLines#parse} wants them
 */
public record BulkFile(Wire wire, Problems problems, String operation, URI address, Map<String, String> lists) {
    private static final int BYTES_PER_DOCUMENT = 8_000;
    private static final int MOST_BYTES = 16_000_000;
    private static final int PAST_THE_END = 416;

    /**
     * The next documents; none at the file's end, or if the next is too large.
     *
     * @param offset bytes that were read before
     */
    public BulkLines read(long offset, int most) {
        for (int bytes = most * BYTES_PER_DOCUMENT; bytes <= MOST_BYTES; bytes *= 2) {
            byte[] part = part(offset, bytes);
            boolean last = part.length < bytes;
            BulkLines lines = BulkLines.parse(part, last, most, lists);
            if (last || !lines.documents().isEmpty()) {
                return lines;
            }
        }
        return BulkLines.parse(new byte[0], true, most, lists);
    }

    private byte[] part(long offset, int bytes) {
        String range = "bytes=" + offset + "-" + (offset + bytes - 1);
        Wire.Answer answer = wire.send(Wire.Request.get(operation, address, Map.of("Range", range)));
        if (answer.status() == PAST_THE_END) {
            return new byte[0];
        }
        problems.remote().trouble(answer, false).ifPresent(trouble -> {
            throw trouble;
        });
        return answer.body();
    }
}
