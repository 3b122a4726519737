package dev.cartage.transport;

import dev.cartage.model.Problem;
import dev.cartage.spi.RemoteException;
import java.io.IOException;
import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.time.Duration;
import javax.net.ssl.SSLHandshakeException;
import javax.net.ssl.SSLPeerUnverifiedException;
import org.apache.hc.client5.http.ConnectTimeoutException;
import org.apache.hc.core5.http.ConnectionRequestTimeoutException;

/** What can go wrong with one HTTP exchange, in words for the people who run stores and warehouses. */
record HttpFailures(URI address) {
    private static final String DISTRUSTED = " shows no certificate that can be trusted.";

    RemoteException badAddress() {
        return new RemoteException.Rejected(new Problem(
                "address-invalid",
                "\"" + host() + "\" is not a web address that can be called.",
                "Enter the address in the settings in the form https://shop.example.com, without user or password."));
    }

    RemoteException throttled(Duration patience) {
        return new RemoteException.Throttled(
                new Problem(
                        "asked-to-wait",
                        host() + " asks for fewer requests.",
                        "Nothing: work goes on by itself after a pause."),
                patience);
    }

    RemoteException translated(IOException e) {
        return switch (e) {
            case ConnectionRequestTimeoutException crowded ->
                unsent("too-many-at-once", " was kept busy by other requests.");
            case ConnectTimeoutException slow -> unsent("no-connection", " does not answer the connection.");
            case ConnectException refused -> unsent("connection-refused", " refuses the connection.");
            case NoRouteToHostException nowhere -> unsent("no-connection", " cannot be reached.");
            case SSLHandshakeException distrusted -> unsent("encryption-failed", DISTRUSTED);
            case SSLPeerUnverifiedException distrusted -> unsent("encryption-failed", DISTRUSTED);
            case SocketTimeoutException slow -> lost("no-answer-in-time", " did not answer in time.");
            case LimitedBody.TooLarge large -> lost("answer-too-large", " sent an answer that is larger than allowed.");
            default -> lost("line-broke", " broke the connection before its answer was complete.");
        };
    }

    private RemoteException unsent(String code, String what) {
        return new RemoteException.NoAnswer(
                new Problem(
                        code,
                        host() + what,
                        "Check the address in the settings. If it is right, wait: it is tried again by itself."),
                false);
    }

    private RemoteException lost(String code, String what) {
        return new RemoteException.NoAnswer(
                new Problem(code, host() + what, "Nothing: what is certain is tried again by itself."), true);
    }

    private String host() {
        return address.getHost() == null ? address.toString() : address.getHost();
    }
}
