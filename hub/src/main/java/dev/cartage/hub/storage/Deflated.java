package dev.cartage.hub.storage;

import java.io.ByteArrayOutputStream;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.zip.DataFormatException;
import java.util.zip.Deflater;
import java.util.zip.Inflater;

/** Documents as the database keeps them: deflated, quickly rather than tightly. */
public final class Deflated {
    /** Used again, for to make one costs more than to pack a document: as many as were ever busy at once. */
    private static final Queue<Deflater> RESTING = new ConcurrentLinkedQueue<>();

    private Deflated() {}

    public static byte[] pack(byte[] content) {
        Deflater deflater = Optional.ofNullable(RESTING.poll()).orElseGet(() -> new Deflater(Deflater.BEST_SPEED));
        try {
            deflater.setInput(content);
            deflater.finish();
            ByteArrayOutputStream packed = new ByteArrayOutputStream(content.length / 2 + 64);
            byte[] buffer = new byte[4096];
            while (!deflater.finished()) {
                packed.write(buffer, 0, deflater.deflate(buffer));
            }
            return packed.toByteArray();
        } finally {
            deflater.reset();
            RESTING.offer(deflater);
        }
    }

    /** @throws IllegalStateException if the bytes are not what {@link #pack} made */
    public static byte[] unpack(byte[] packed) {
        try (Inflater inflater = new Inflater()) {
            inflater.setInput(packed);
            ByteArrayOutputStream content = new ByteArrayOutputStream(packed.length * 4);
            byte[] buffer = new byte[8192];
            while (!inflater.finished()) {
                int read = inflater.inflate(buffer);
                if (read == 0 && !inflater.finished()) {
                    throw new IllegalStateException("A stored document is cut off");
                }
                content.write(buffer, 0, read);
            }
            return content.toByteArray();
        } catch (DataFormatException damaged) {
            throw new IllegalStateException("A stored document is damaged", damaged);
        }
    }
}
