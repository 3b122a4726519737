package dev.cartage.hub.web;

import dev.cartage.hub.connection.Refused;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;

/** Where a page does not say itself why something cannot be: what is not there is not found, the rest makes no sense. */
@ControllerAdvice(basePackageClasses = RefusedAdvice.class)
class RefusedAdvice {
    @ExceptionHandler
    void refused(Refused refused, HttpServletResponse response) throws IOException {
        boolean missing = refused.problems().getFirst().code().startsWith("no-");
        response.sendError(missing ? HttpServletResponse.SC_NOT_FOUND : HttpServletResponse.SC_BAD_REQUEST);
    }
}
