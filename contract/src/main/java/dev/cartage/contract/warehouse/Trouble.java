package dev.cartage.contract.warehouse;

/** What goes wrong between connector and warehouse. */
public enum Trouble {
    /** The warehouse does its work, and the answer is lost. */
    LOST_ANSWER,
    /** The line breaks in the midst of an answer or of a file. */
    HALF,
    /** The answer comes later than anybody waits. */
    LATE_ANSWER,
    /** The warehouse has a trouble of its own. */
    SERVER_ERROR,
    /** A page for people where data is expected. */
    PAGE,
    /** The warehouse asks for patience. */
    PATIENCE
}
