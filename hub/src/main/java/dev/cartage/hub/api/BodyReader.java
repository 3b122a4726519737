package dev.cartage.hub.api;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;
import tools.jackson.core.JacksonException;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Reads a {@link Body}, whichever of the two ways it came. */
final class BodyReader implements HandlerMethodArgumentResolver {
    private static final int LARGEST = 4 << 20;
    private static final JsonMapper JSON = JsonMapper.shared();
    private static final TypeReference<Map<String, @Nullable Object>> OBJECT = new TypeReference<>() {};
    private static final Pattern PART = Pattern.compile("\\[([^\\]]*)]");

    @Override
    public boolean supportsParameter(MethodParameter parameter) {
        return parameter.getParameterType() == Body.class;
    }

    @Override
    public Object resolveArgument(
            MethodParameter parameter,
            @Nullable ModelAndViewContainer container,
            NativeWebRequest request,
            @Nullable WebDataBinderFactory binders)
            throws IOException {
        var servlet = Objects.requireNonNull(request.getNativeRequest(HttpServletRequest.class));
        return isJson(servlet) ? ofJson(servlet.getInputStream().readNBytes(LARGEST)) : ofForm(servlet);
    }

    static boolean isJson(HttpServletRequest request) {
        var type = request.getContentType();
        return type != null && type.contains("json");
    }

    private static Body ofJson(byte[] content) {
        if (content.length == 0) {
            return new Body(Map.of());
        }
        try {
            return new Body(JSON.readValue(content, OBJECT));
        } catch (JacksonException unreadable) {
            throw new BadRequest("The body is no JSON object. Check it near: " + place(unreadable));
        }
    }

    private static String place(JacksonException unreadable) {
        var at = unreadable.getLocation();
        return at == null ? "its start" : "line " + at.getLineNr() + ", column " + at.getColumnNr();
    }

    private static Body ofForm(HttpServletRequest request) {
        Map<String, @Nullable Object> fields = new LinkedHashMap<>();
        request.getParameterMap().forEach((name, values) -> put(fields, name.strip(), values));
        return new Body(fields);
    }

    /** {@code a[b][c]} puts into objects, {@code a[]} into a list. */
    private static void put(Map<String, @Nullable Object> fields, String name, String[] values) {
        var bracket = name.indexOf('[');
        if (bracket <= 0) {
            fields.put(name, values[values.length - 1]);
            return;
        }
        var path = new ArrayList<>(List.of(name.substring(0, bracket)));
        PART.matcher(name.substring(bracket)).results().forEach(part -> path.add(part.group(1)));
        var isList = path.getLast().isEmpty();
        if (isList) {
            path.removeLast();
        }
        var within = fields;
        for (var step : path.subList(0, path.size() - 1)) {
            within = within(within, step);
        }
        within.put(path.getLast(), isList ? List.of(values) : values[values.length - 1]);
    }

    @SuppressWarnings("unchecked")
    private static Map<String, @Nullable Object> within(Map<String, @Nullable Object> fields, String step) {
        if (!(fields.get(step) instanceof Map)) {
            fields.put(step, new LinkedHashMap<String, Object>());
        }
        return (Map<String, @Nullable Object>) Objects.requireNonNull(fields.get(step));
    }
}
