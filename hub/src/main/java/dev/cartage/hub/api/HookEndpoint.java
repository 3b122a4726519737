package dev.cartage.hub.api;

import dev.cartage.hub.flow.HookInbox;
import dev.cartage.spi.RemoteException;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.Collections;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * Where stores send their messages. Nobody signs in here: the address is secret, and the message carries the store's
 * signature. 200 says that it is kept, 503 that the store should send it again.
 */
@RestController
public final class HookEndpoint {
    private static final Logger log = LoggerFactory.getLogger(HookEndpoint.class);

    /** Bytes; an order of 300 lines with a long note stays below. */
    static final int LARGEST = 4 << 20;

    private final HookInbox inbox;

    public HookEndpoint(HookInbox inbox) {
        this.inbox = inbox;
    }

    @PostMapping("/hooks/{token}")
    public ResponseEntity<Void> hear(@PathVariable String token, HttpServletRequest request) throws IOException {
        var body = request.getInputStream().readNBytes(LARGEST + 1);
        return ResponseEntity.status(
                        body.length > LARGEST ? HttpStatus.CONTENT_TOO_LARGE : answer(token, headers(request), body))
                .build();
    }

    private HttpStatus answer(String token, Map<String, String> headers, byte[] body) {
        try {
            return switch (inbox.hear(token, headers, body)) {
                case TAKEN -> HttpStatus.OK;
                case FORGED -> HttpStatus.UNAUTHORIZED;
                case UNKNOWN -> HttpStatus.NOT_FOUND;
            };
        } catch (RemoteException.NotSupported notHeard) {
            return HttpStatus.NOT_FOUND;
        } catch (RemoteException | DataAccessException notNow) {
            log.warn("A store's message cannot be kept now, it is to send it again: {}", notNow.getMessage());
            return HttpStatus.SERVICE_UNAVAILABLE;
        }
    }

    private static Map<String, String> headers(HttpServletRequest request) {
        Map<String, String> headers = new HashMap<>();
        Collections.list(request.getHeaderNames())
                .forEach(name -> headers.put(name.toLowerCase(Locale.ROOT), request.getHeader(name)));
        return headers;
    }
}
