package dev.cartage.hub.web.enter;

/** A way to sign in that stands on the sign-in page beside the password, where it is configured. */
public interface OtherWayIn {
    boolean isOpen();

    /** As people call it. */
    String name();

    String path();
}
