package dev.cartage.contract.warehouse;

import dev.cartage.contract.HttpFault;
import dev.cartage.contract.HttpFaultProxy;
import java.net.URI;
import java.time.Duration;

/** A line to a warehouse that works by requests. */
public final class HttpLine implements AutoCloseable {
    static final Duration LATE = Duration.ofSeconds(4);

    private final HttpFaultProxy proxy;

    /** @param server scheme, host and port */
    public HttpLine(URI server) {
        this.proxy = HttpFaultProxy.before(server);
    }

    /** Stands in for the server. */
    public URI address() {
        return proxy.address();
    }

    /** Spoils the how-manieth request from now. */
    public boolean spoil(int nth, Trouble trouble) {
        proxy.spoil(
                nth,
                "",
                switch (trouble) {
                    case LOST_ANSWER -> new HttpFault.LostAnswer();
                    case HALF -> new HttpFault.HalfAnswer();
                    case LATE_ANSWER -> new HttpFault.LateAnswer(LATE);
                    case SERVER_ERROR -> HttpFault.serverError();
                    case PAGE -> HttpFault.htmlPage();
                    case PATIENCE -> HttpFault.tooManyRequests("7");
                });
        return true;
    }

    public void heal() {
        proxy.heal();
    }

    @Override
    public void close() {
        proxy.close();
    }
}
