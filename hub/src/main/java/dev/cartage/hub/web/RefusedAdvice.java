package dev.cartage.hub.web;

import dev.cartage.hub.connection.Refused;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;

/** Where a page does not say itself why something cannot be: what is not there is not found, the rest makes no sense. */
@ControllerAdvice(basePackageClasses = RefusedAdvice.class)
class RefusedAdvice {
    @ExceptionHandler
    void refused(Refused refused, HttpServletResponse response) throws IOException {
        boolean missing = refused.problems().getFirst().code().startsWith("no-");
        response.sendError(missing ? HttpServletResponse.SC_NOT_FOUND : HttpServletResponse.SC_BAD_REQUEST);
    }

    /** An address with something else in the place of an id leads nowhere; a field that is not filled in well makes no sense. */
    @ExceptionHandler
    void mistaken(MethodArgumentTypeMismatchException mistake, HttpServletResponse response) throws IOException {
        boolean address = mistake.getParameter().hasParameterAnnotation(PathVariable.class);
        response.sendError(address ? HttpServletResponse.SC_NOT_FOUND : HttpServletResponse.SC_BAD_REQUEST);
    }
}
