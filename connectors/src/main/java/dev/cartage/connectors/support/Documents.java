package dev.cartage.connectors.support;

import dev.cartage.spi.Wire;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.time.Duration;
import java.util.Map;
import java.util.zip.GZIPInputStream;

/** Documents that lie where the remote said; such an address is its own pass, so no credentials are shown. */
public record Documents(Wire wire, Remote remote) {
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    /** @param type as the header Content-Type has it */
    public void put(URI address, String type, byte[] document) {
        send(new Wire.Request("UPLOAD", "PUT", address, Map.of("Content-Type", type), document, 1, PATIENCE));
    }

    /** @param packed whether it comes by GZIP */
    public byte[] get(URI address, boolean packed) {
        byte[] document = send(new Wire.Request("DOWNLOAD", "GET", address, Map.of(), new byte[0], 1, PATIENCE));
        return packed ? unpacked(document) : document;
    }

    private byte[] send(Wire.Request request) {
        Wire.Answer answer = wire.send(request);
        remote.trouble(answer, false).ifPresent(trouble -> {
            throw trouble;
        });
        return answer.body();
    }

    private byte[] unpacked(byte[] document) {
        try (InputStream plain = new GZIPInputStream(new ByteArrayInputStream(document))) {
            return plain.readAllBytes();
        } catch (IOException broken) {
            throw remote.noAnswer(remote.name() + "'s document cannot be unpacked.", false);
        }
    }
}
