package dev.cartage.hub.web;

import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/** Closes what a class of tests has opened in the browser; JUnit finds it by its name in META-INF/services. */
public final class ClosesWindows implements AfterAllCallback {
    @Override
    public void afterAll(ExtensionContext context) {
        Browser.closeWindows();
    }
}
