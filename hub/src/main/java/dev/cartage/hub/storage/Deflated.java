package dev.cartage.hub.storage;

import java.io.ByteArrayOutputStream;
import java.util.zip.DataFormatException;
import java.util.zip.Deflater;
import java.util.zip.Inflater;

/** Documents as the database keeps them: deflated, quickly rather than tightly. */
public final class Deflated {
    private Deflated() {}

    public static byte[] pack(byte[] content) {
        try (Deflater deflater = new Deflater(Deflater.BEST_SPEED)) {
            deflater.setInput(content);
            deflater.finish();
            ByteArrayOutputStream packed = new ByteArrayOutputStream(content.length / 2 + 64);
            byte[] buffer = new byte[4096];
            while (!deflater.finished()) {
                packed.write(buffer, 0, deflater.deflate(buffer));
            }
            return packed.toByteArray();
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
