package dev.cartage.hub.web.guide;

import java.util.List;

/**
 * One thing that the API can do, as its description tells it.
 *
 * @param method of HTTP
 * @param path with its parts in braces
 * @param group under which it is listed
 * @param summary one line
 * @param filters its query parameters
 * @param body an example as JSON; "" if it takes none
 * @param status of the usual answer
 * @param answer an example as JSON; "" if it is empty
 */
public record Operation(
        String method,
        String path,
        String group,
        String summary,
        List<Filter> filters,
        String body,
        int status,
        String answer) {

    /** A query parameter. */
    public record Filter(String name, String meaning) {}

    static Operation get(String path, String group, String summary, String answer, Filter... filters) {
        return new Operation("GET", path, group, summary, List.of(filters), "", 200, answer);
    }

    static Operation post(String path, String group, String summary, String body, int status, String answer) {
        return new Operation("POST", path, group, summary, List.of(), body, status, answer);
    }

    static Operation patch(String path, String group, String summary, String body) {
        return new Operation("PATCH", path, group, summary, List.of(), body, 204, "");
    }

    static Operation put(String path, String group, String summary, String body, String answer) {
        return new Operation("PUT", path, group, summary, List.of(), body, 200, answer);
    }

    /** For links within a page. */
    public String anchor() {
        return (method + path).toLowerCase(java.util.Locale.ROOT).replaceAll("[^a-z]+", "-");
    }

    /** Names of the parts of the path that stand in braces. */
    List<String> parts() {
        return java.util.regex.Pattern.compile("\\{([a-z]+)}")
                .matcher(path)
                .results()
                .map(part -> part.group(1))
                .toList();
    }
}
