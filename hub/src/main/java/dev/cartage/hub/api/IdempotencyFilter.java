package dev.cartage.hub.api;

import dev.cartage.hub.storage.Digests;
import dev.cartage.hub.storage.Tenant;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.TreeMap;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.util.ContentCachingResponseWrapper;

/**
 * Lets programs repeat a request whose answer was lost: with the same {@code Idempotency-Key} the first answer comes again
 * and nothing is done twice. Keys are kept for a day. Where the request was refused or failed, the key is free again.
 */
final class IdempotencyFilter extends OncePerRequestFilter {
    private static final int LARGEST = 4 << 20;

    private final IdempotentRequests requests;

    IdempotencyFilter(IdempotentRequests requests) {
        this.requests = requests;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return key(request).isEmpty()
                || request.getMethod().equals("GET")
                || Tenant.current().isEmpty();
    }

    private static String key(HttpServletRequest request) {
        var key = request.getHeader("Idempotency-Key");
        return key == null ? "" : key.strip();
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var key = key(request);
        if (key.length() > 255) {
            refuse(response, HttpStatus.BAD_REQUEST, "An Idempotency-Key has at most 255 characters.");
            return;
        }
        var readable = BodyReader.isJson(request)
                ? new ReadBody(request, request.getInputStream().readNBytes(LARGEST))
                : request;
        switch (requests.begin(key, digest(readable))) {
            case IdempotentRequests.Fresh _ -> answer(key, readable, response, chain);
            case IdempotentRequests.Answered answered -> replay(answered, response);
            case IdempotentRequests.Underway _ ->
                refuse(
                        response,
                        HttpStatus.CONFLICT,
                        "A request with this Idempotency-Key is being worked on. Ask again in a moment.");
            case IdempotentRequests.Different _ ->
                refuse(
                        response,
                        HttpStatus.UNPROCESSABLE_CONTENT,
                        "This Idempotency-Key was used for another request. Take a new key for a new request.");
        }
    }

    private static byte[] digest(HttpServletRequest request) {
        var text = new StringBuilder(request.getMethod() + " " + request.getRequestURI() + "\n");
        if (request instanceof ReadBody read) {
            text.append(new String(read.content(), StandardCharsets.UTF_8));
        } else {
            new TreeMap<>(request.getParameterMap())
                    .forEach((name, values) -> text.append(name).append(Arrays.toString(values)));
        }
        return Digests.of(text.toString().getBytes(StandardCharsets.UTF_8));
    }

    private void answer(String key, HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var kept = new ContentCachingResponseWrapper(response);
        var done = false;
        try {
            chain.doFilter(request, kept);
            done = kept.getStatus() < 400;
        } finally {
            if (done) {
                var type = kept.getContentType();
                requests.answered(key, kept.getStatus(), type == null ? "" : type, kept.getContentAsByteArray());
            } else {
                requests.forget(key);
            }
        }
        kept.copyBodyToResponse();
    }

    private static void replay(IdempotentRequests.Answered answered, HttpServletResponse response) throws IOException {
        response.setStatus(answered.status());
        response.setHeader("Idempotent-Replayed", "true");
        if (!answered.contentType().isEmpty()) {
            response.setContentType(answered.contentType());
        }
        response.getOutputStream().write(answered.content());
    }

    private static void refuse(HttpServletResponse response, HttpStatus status, String detail) throws IOException {
        response.setStatus(status.value());
        response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
        response.getWriter().write("{\"status\":" + status.value() + ",\"detail\":\"" + detail + "\"}");
    }
}
