package dev.cartage.hub.api;

import dev.cartage.hub.connection.Refused;
import org.springframework.dao.DataAccessException;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;

/** Failures of the API as {@code application/problem+json} (RFC 9457). */
@RestControllerAdvice(basePackageClasses = ApiProblems.class)
class ApiProblems {
    @ExceptionHandler
    ProblemDetail wrong(BadRequest wrong) {
        return problem(HttpStatus.BAD_REQUEST, String.valueOf(wrong.getMessage()));
    }

    @ExceptionHandler
    ProblemDetail unreadable(MethodArgumentTypeMismatchException wrong) {
        boolean address = wrong.getParameter().hasParameterAnnotation(PathVariable.class);
        return address
                ? problem(HttpStatus.NOT_FOUND, "There is nothing at “" + wrong.getValue() + "”.")
                : problem(HttpStatus.BAD_REQUEST, "“" + wrong.getValue() + "” is no " + wrong.getName() + ".");
    }

    @ExceptionHandler
    ProblemDetail missing(NoSuchThing missing) {
        return problem(HttpStatus.NOT_FOUND, String.valueOf(missing.getMessage()));
    }

    @ExceptionHandler
    ProblemDetail refused(Refused refused) {
        var first = refused.problems().getFirst();
        var detail = problem(status(first.code()), first.sentence() + " " + first.whatToDo());
        detail.setProperty("code", first.code());
        detail.setProperty("problems", refused.problems());
        return detail;
    }

    private static HttpStatus status(String code) {
        return switch (code) {
            case "no-merchant", "no-store", "no-warehouse", "no-connection" -> HttpStatus.NOT_FOUND;
            case "already-connected", "settings-stale", "merchant-exists", "connection-disabled", "flow-paused" ->
                HttpStatus.CONFLICT;
            default -> HttpStatus.UNPROCESSABLE_CONTENT;
        };
    }

    @ExceptionHandler
    ProblemDetail busy(DataAccessException notNow) {
        return problem(HttpStatus.SERVICE_UNAVAILABLE, "The database does not answer now. Try again in a moment.");
    }

    private static ProblemDetail problem(HttpStatus status, String sentence) {
        return ProblemDetail.forStatusAndDetail(status, sentence);
    }
}
