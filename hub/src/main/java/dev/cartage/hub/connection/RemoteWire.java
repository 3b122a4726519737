package dev.cartage.hub.connection;

import dev.cartage.spi.Wire;
import dev.cartage.transport.HttpExchange;

/** HTTP with one store or warehouse. */
final class RemoteWire implements Wire {
    private final HttpExchange http;

    RemoteWire(HttpExchange http) {
        this.http = http;
    }

    @Override
    public Answer send(Request request) {
        Outside.require();
        return http.send(request);
    }
}
