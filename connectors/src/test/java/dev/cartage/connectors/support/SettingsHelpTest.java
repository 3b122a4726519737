package dev.cartage.connectors.support;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cartage.spi.Connector;
import dev.cartage.spi.SettingsField;
import dev.cartage.spi.SettingsForm;
import java.util.List;
import java.util.ServiceLoader;
import org.junit.jupiter.api.Test;

/** The help that lies in a file beside a settings record. */
class SettingsHelpTest {
    private static List<? extends Class<? extends Record>> records() {
        return ServiceLoader.load(Connector.class).stream()
                .map(connector -> connector.get().settings())
                .filter(type -> Resource.exists(type, file(type)))
                .distinct()
                .toList();
    }

    private static String file(Class<?> type) {
        return type.getSimpleName() + ".help";
    }

    @Test
    void everyLineSpeaksOfASettingThatThereIs() {
        assertThat(records()).isNotEmpty();
        for (Class<? extends Record> type : records()) {
            assertThat(SettingsForm.of(type).fields())
                    .extracting(SettingsField::name)
                    .containsAll(Resource.rows(type, file(type)).stream()
                            .map(row -> row[0])
                            .toList());
        }
    }

    @Test
    void theFormSaysWhatTheFileSays() {
        for (Class<? extends Record> type : records()) {
            String[] first = Resource.rows(type, file(type)).getFirst();
            assertThat(SettingsForm.of(type).fields())
                    .filteredOn(field -> field.name().equals(first[0]))
                    .singleElement()
                    .satisfies(field -> assertThat(field.help()).isEqualTo(first[1]));
        }
    }
}
