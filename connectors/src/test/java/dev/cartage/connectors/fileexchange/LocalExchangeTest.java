package dev.cartage.connectors.fileexchange;

import dev.cartage.spi.Session;
import java.nio.file.Path;

class LocalExchangeTest extends ExchangeContract {
    @Override
    Session session(Path root) {
        return Sessions.of(
                SettingsOf.answers("protocol", "LOCAL", "layout", "V3", "acknowledgement", "ACK_FILE"),
                _ -> new LocalFolders(root));
    }
}
