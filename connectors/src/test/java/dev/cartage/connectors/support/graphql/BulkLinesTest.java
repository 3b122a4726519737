package dev.cartage.connectors.support.graphql;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;
import org.junit.jupiter.api.Test;

class BulkLinesTest {
    private static final Map<String, String> LISTS = Map.of("Part", "parts", "Line", "lines");
    private static final byte[] FILE = """
            {"id":"gid://x/Order/1","name":"ü"}
            {"id":"gid://x/Part/2","__parentId":"gid://x/Order/1"}
            {"id":"gid://x/Line/3","__parentId":"gid://x/Part/2"}
            {"id":"gid://x/Order/4"}
            {"id":"gid://x/Part/5","__parentId":"gid://x/Order/4"}
            """.getBytes(StandardCharsets.UTF_8);

    @Test
    void membersReturnToTheirLists() {
        BulkLines lines = BulkLines.parse(FILE, true, 10, LISTS);

        assertThat(lines.documents()).hasSize(2);
        assertThat(lines.length()).isEqualTo(FILE.length);
        assertThat(lines.documents()
                        .getFirst()
                        .at("/parts/nodes/0/lines/nodes/0/id")
                        .stringValue())
                .isEqualTo("gid://x/Line/3");
    }

    @Test
    void anOrderThatIsCutInTwoWaitsForTheNextPart() {
        byte[] part = Arrays.copyOf(FILE, FILE.length - 5);
        BulkLines lines = BulkLines.parse(part, false, 10, LISTS);

        assertThat(lines.documents()).hasSize(1);
        assertThat(new String(FILE, lines.length(), FILE.length - lines.length(), StandardCharsets.UTF_8))
                .startsWith("{\"id\":\"gid://x/Order/4\"}");
        BulkLines rest = BulkLines.parse(Arrays.copyOfRange(FILE, lines.length(), FILE.length), true, 10, LISTS);
        assertThat(rest.documents()).hasSize(1);
        assertThat(rest.documents().getFirst().at("/parts/nodes")).hasSize(1);
    }

    @Test
    void noMoreThanWereWantedAreTaken() {
        BulkLines lines = BulkLines.parse(FILE, true, 1, LISTS);

        assertThat(lines.documents()).hasSize(1);
        assertThat(BulkLines.parse(FILE, false, 1, LISTS).length()).isEqualTo(lines.length());
    }

    @Test
    void aPartTooSmallForOneOrderHoldsNone() {
        assertThat(BulkLines.parse(Arrays.copyOf(FILE, 20), false, 10, LISTS).documents())
                .isEmpty();
    }
}
