package dev.cartage.spi;

import java.net.URI;
import java.time.Duration;
import java.util.Map;

/**
 * HTTP, one exchange at a time. The hub's implementation takes a token from the remote's budget first, logs the exchange
 * without secrets, guards the address, and turns 429 into {@link RemoteException.Throttled}.
 */
public interface Wire {
    /**
     * Sends the request and waits for the whole answer, whatever its status, except 429.
     *
     * @throws RemoteException.Throttled on 429; nothing happened at the remote
     * @throws RemoteException.NoAnswer if no whole answer came
     */
    Answer send(Request request);

    /**
     * Passes on what the remote said of its own budget, so that the hub counts as the remote does. To be called after an
     * answer that tells it.
     *
     * @param budget with the bucket's name from {@link Connector#budget} and the rate and size that the remote told
     * @param available units that were left there after the exchange
     */
    default void correct(Budget budget, double available) {}

    /** As {@link #correct(Budget, double)}, of a remote that tells its rate but not what is left. */
    default void correct(Budget budget) {}

    /**
     * A request.
     *
     * @param operation names the budget and the log entry, for example {@code orders}
     * @param method GET, POST, PUT, PATCH or DELETE
     * @param body empty for none
     * @param cost what it takes from the budget, in the remote's own units; 1 where it counts requests
     * @param confidential the texts of request and answer are not logged, for they hold tokens
     */
    record Request(
            String operation,
            String method,
            URI address,
            Map<String, String> headers,
            byte[] body,
            int cost,
            Duration timeout,
            boolean confidential) {
        public Request(
                String operation,
                String method,
                URI address,
                Map<String, String> headers,
                byte[] body,
                int cost,
                Duration timeout) {
            this(operation, method, address, headers, body, cost, timeout, false);
        }

        public static Request post(String operation, URI address, Map<String, String> headers, byte[] body) {
            return new Request(operation, "POST", address, headers, body, 1, Duration.ofSeconds(30));
        }

        public static Request get(String operation, URI address, Map<String, String> headers) {
            return new Request(operation, "GET", address, headers, new byte[0], 1, Duration.ofSeconds(30));
        }

        public Request costing(int units) {
            return new Request(operation, method, address, headers, body, units, timeout, confidential);
        }

        /** The same, waited for no longer than this. */
        public Request within(Duration atMost) {
            return new Request(operation, method, address, headers, body, cost, atMost, confidential);
        }

        /** The same, with texts that are never logged. */
        public Request inConfidence() {
            return new Request(operation, method, address, headers, body, cost, timeout, true);
        }
    }

    /**
     * An answer.
     *
     * @param headers names in lower case; several values joined by ", "
     */
    record Answer(int status, Map<String, String> headers, byte[] body) {
        public String header(String name) {
            return headers.getOrDefault(name, "");
        }
    }
}
