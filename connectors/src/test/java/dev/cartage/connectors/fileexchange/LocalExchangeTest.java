package dev.cartage.connectors.fileexchange;

import dev.cartage.spi.Session;
import java.nio.file.Path;

class LocalExchangeTest extends ExchangeContract {
    @Override
    Session session(Path root) {
        return Sessions.local(root, "layout", "V3", "acknowledgement", "ACK_FILE");
    }
}
