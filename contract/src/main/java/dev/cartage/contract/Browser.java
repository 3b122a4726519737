package dev.cartage.contract;

import dev.cartage.sandbox.web.Fields;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What a merchant does with a platform's page of consent. */
public final class Browser {
    private static final Pattern LINK = Pattern.compile("<a href=\"([^\"]+)\">Authorize app</a>");

    private Browser() {}

    /**
     * Opens the page and clicks on the link that lets the application in.
     *
     * @return the query with which the platform sends the browser back
     * @throws AssertionError if the page is not shown, has no such link, or leads elsewhere than to the callback
     */
    public static Map<String, String> agree(URI page, URI callback) {
        HttpResponse<String> shown = get(page);
        Matcher link = LINK.matcher(shown.body());
        if (shown.statusCode() != 200 || !link.find()) {
            throw new AssertionError("status " + shown.statusCode() + ": " + shown.body());
        }
        // A link that is a query alone, which URI.resolve takes for one from the folder.
        String clicked = page.toString().split("\\?")[0] + link.group(1).replace("&amp;", "&");
        String[] back = get(URI.create(clicked))
                .headers()
                .firstValue("Location")
                .orElse("nowhere")
                .split("\\?", 2);
        if (!back[0].equals(callback.toString())) {
            throw new AssertionError("led to " + back[0]);
        }
        return Fields.read(back[1]);
    }

    private static HttpResponse<String> get(URI address) {
        try (HttpClient browser = HttpClient.newHttpClient()) {
            return browser.send(HttpRequest.newBuilder(address).build(), BodyHandlers.ofString());
        } catch (IOException noAnswer) {
            throw new UncheckedIOException(noAnswer);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new AssertionError(stopped);
        }
    }
}
