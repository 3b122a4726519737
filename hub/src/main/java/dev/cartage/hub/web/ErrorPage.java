package dev.cartage.hub.web;

import dev.cartage.model.Problem;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.nio.charset.StandardCharsets;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.View;

/** What people see where something went wrong. */
@Controller
public class ErrorPage implements ErrorController {
    /** @param status of HTTP */
    public record Failure(int status, Problem problem) {}

    @RequestMapping("/error")
    View error(HttpServletRequest request, HttpServletResponse response) {
        var status = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE) instanceof Integer code
                ? code
                : response.getStatus();
        response.setStatus(status);
        var problem = problem(status);
        if (String.valueOf(request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI))
                .startsWith("/api/")) {
            return forProgram(status, problem);
        }
        return Pages.show("error", problem.sentence(), new Failure(status, problem));
    }

    private static View forProgram(int status, Problem problem) {
        return (_, _, response) -> {
            response.setContentType("application/problem+json");
            response.getOutputStream()
                    .write("{\"status\":%d,\"code\":\"%s\",\"detail\":\"%s %s\"}"
                            .formatted(status, problem.code(), problem.sentence(), problem.whatToDo())
                            .getBytes(StandardCharsets.UTF_8));
        };
    }

    private static Problem problem(int status) {
        return switch (status) {
            case 403 ->
                new Problem(
                        "not-allowed",
                        "You may not do this.",
                        "Ask an administrator, or load the page again if it stood open for long.");
            case 404 ->
                new Problem(
                        "not-found", "There is nothing here.", "It may have been deleted. Go back, or search for it.");
            case 400, 405 ->
                new Problem("not-understood", "This request makes no sense here.", "Go back and load the page again.");
            case 503 -> new Problem("busy", "Cartage is very busy.", "Wait a moment and load the page again.");
            default ->
                new Problem(
                        "failed",
                        "Something went wrong inside Cartage.",
                        "Try again. If it happens again, look at the log of the hub and report what it says.");
        };
    }
}
