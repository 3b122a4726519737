package dev.cartage.sandbox.fault;

/** How a sandbox can misbehave. What {@link Fault#amount} means is said beside each kind; 0 where it means nothing. */
public enum Kind {
    /** The request takes effect, then the connection is closed without an answer. */
    ANSWER_LOST,
    /** The connection is closed before anything takes effect. */
    REQUEST_DROPPED,
    /** The answer waits. Amount: milliseconds. */
    DELAY,
    /** Status 429. Amount: seconds in Retry-After; 0 leaves the header out. */
    TOO_MANY_REQUESTS,
    /** Shopify's own way: status 200 with a THROTTLED error. */
    THROTTLED,
    /** Status 500 with a JSON body. */
    SERVER_ERROR,
    /** Status 502 with an HTML page. */
    HTML_PAGE,
    /** Status 200 with an INTERNAL_SERVER_ERROR in the body, nothing done. */
    ERROR_IN_BODY,
    /** The request takes effect, half the JSON arrives, the connection closes. */
    TRUNCATED,
    /** The shop's clock is wrong while the fault stands. Amount: seconds, negative for a clock that is behind. */
    CLOCK_SKEW,
    /** A page of orders brings its first order twice. */
    DUPLICATE_IN_PAGE,
    /** After a page of orders is read, an order on it and the first order after it change. */
    UPDATED_BETWEEN_PAGES,
    /** Status 401: the access token is no longer good. */
    TOKEN_REVOKED,
    /** Amazon's confirmShipment answers 204 and writes nothing. */
    SHIPMENT_SWALLOWED,
    /** Amazon's confirmShipment answers 204 and keeps the parcel without its carrier. */
    CARRIER_DROPPED,
    /** A webhook is posted twice, the second time with the same ids. */
    WEBHOOK_DUPLICATED,
    /** A webhook is never posted. */
    WEBHOOK_DROPPED,
    /** A webhook is posted late. Amount: milliseconds. */
    WEBHOOK_DELAYED
}
