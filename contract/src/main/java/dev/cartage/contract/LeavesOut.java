package dev.cartage.contract;

import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.TestExecutionExceptionHandler;

/** A test of what is not declared has nothing to prove. It is not skipped either: nothing is missing on this machine. */
public final class LeavesOut implements TestExecutionExceptionHandler {
    @Override
    public void handleTestExecutionException(ExtensionContext context, Throwable thrown) throws Throwable {
        if (!(thrown instanceof NotDeclared)) {
            throw thrown;
        }
        context.publishReportEntry("left out", String.valueOf(thrown.getMessage()));
    }
}
