package dev.cartage.connectors.fileexchange;

import dev.cartage.spi.SettingsForm;
import java.util.HashMap;
import java.util.Map;

/** Settings as a form makes them. */
final class SettingsOf {
    private SettingsOf() {}

    /** @param answers names and values in turn; all else as by default */
    static FileExchangeSettings answers(String... answers) {
        Map<String, String> given = new HashMap<>();
        for (int i = 0; i < answers.length; i += 2) {
            given.put(answers[i], answers[i + 1]);
        }
        return (FileExchangeSettings)
                SettingsForm.of(FileExchangeSettings.class).read(given);
    }
}
