package dev.cartage.hub.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DeflatedTest {
    @ParameterizedTest
    @ValueSource(ints = {0, 1, 8191, 8192, 8193, 100_000})
    void whatIsUnpackedIsWhatWasPacked(int size) {
        byte[] content = new byte[size];
        new Random(size).nextBytes(content);
        assertThat(Deflated.unpack(Deflated.pack(content))).isEqualTo(content);
    }

    @Test
    void aDocumentThatIsCutOffIsRefused() {
        byte[] packed = Deflated.pack("an order".repeat(100).getBytes(java.nio.charset.StandardCharsets.UTF_8));
        assertThatThrownBy(() -> Deflated.unpack(Arrays.copyOf(packed, packed.length / 2)))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("A stored document is cut off");
    }
}
